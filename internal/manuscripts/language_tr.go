package manuscripts

var turkish = &language{
	tag: "tr-TR", home: "tr", heading: []string{"Kaynakça", "Kaynaklar"}, and: "ve", others: "başkaları",
	openers:    []string{"Başka bir deyişle: ", "Daha açık söylemek gerekirse: "},
	tails:      nil,
	secondhand: []string{"aktaran", "akt."},
	see:        []string{"bkz. ", "ayrıca bkz. "},
	titles: []string{
		"{p} ve {n}", "{n} ile {m}: {p} Üzerine Bir İnceleme", "{n}, {y}–{z}", "{n} Nedir?", "{y} Sonrasında {n}", "{p} Tarihinde {n} ve {m}", "Türkiye'de {n}: {m} Tartışmaları",
	},
	nouns:  []string{"bellek", "göç", "emek", "çeviri", "toprak reformu", "insan güvenliği", "iklim politikası", "yerel ticaret", "eğitim", "halk sağlığı", "ışık", "kültürel miras", "inanç", "kentleşme"},
	places: []string{"Anadolu", "Balkanlar", "Norveç", "Orta Asya", "İzmir", "Belgrad", "Akdeniz", "Kafkasya"},
	plain: []string{
		"{p} bunun bir örneğidir.",
		"{n} üzerine tartışma hiç bitmedi.", "Bu bölümde {n} ile {m} ele alınmaktadır.", "{p} için durum farklıydı.", "Aşağıda yeniden {m} konusuna dönülecektir.",
	},
	cited: []string{
		"Rakamlar tartışmalıdır {c}, anlamları da öyle {c}.", "Otuz yıllık araştırmalar {c} {n} anlayışını değiştirmiştir.",
		"{n} ile {m} arasındaki bağ iyi bilinmektedir {c}.", "Kimileri {n} kavramını öne çıkarır {c}; kimileri ise buna karşı çıkar {c}.", "{p} üzerine yapılan araştırmalar aynı yönü göstermektedir {c}.",
		"Bu konu hiçbir zaman yalnızca {m} ile sınırlı kalmamıştır {c}, daha sonraki çalışmalar da bunu göstermiştir.",
	},
	narrated: []string{"Buna karşılık {t} önce {n} geldiğini savunur.", "{t} bu ilişkiyi açıkça göstermiştir.", "Bu görüşü ilk kez {t} dile getirmiştir.", "Ancak {t} {n} konusunda farklı düşünmektedir."},
	owned:    []string{"{o} {n} üzerine görüşleri çok tartışılmıştır."},
	far:      []string{"Bu noktada {s} bizi {n} konusunda uyarmakta ve {p} örneğini vermektedir {d}."},
	negative: []string{
		"Köprü (1991 metre) {z} yılında açıldı.",
		"Savaş {y} yılından {z} yılına kadar sürdü.", "Kriz sırasında ({y}–{z}) {n} geriledi.", "Avrupa Birliği (AB) ve Birleşmiş Milletler (BM) de katıldı.", "Kant (1724–1804) buna katılırdı.",
		"1325 (2000) sayılı karar 31 Ekim 2000 tarihinde kabul edildi.", "1990'larda {n} gündemden düştü.", "Tablo 3 ve Şekil 2 (alt satır) bunu göstermektedir.", "12 Mayıs 1998 tarihli yasa (No. 4367) yürürlüktedir.",
		"Üç neden vardır: (1) {n}, (2) {m} ve (3) {y} mirası.", "Antlaşma ({y} yılında imzalandı) onaylanmadı.", "Mayıs {z} itibarıyla fiyatlar yüzde 1500 arttı.", "Örneklem (N = 2012) bütün bölgeyi kapsar.",
		"Cumhuriyet'in ilanından (1923) sonra {n} yeniden düzenlendi.", "Lozan Antlaşması (1923) bu konuda susar.", "Genelge (Ankara, 12 Mayıs 1998) yayımlanmadı.", "I. Dünya Savaşı (1914–1918) bunu değiştirdi.", "{y}'den beri {n} tartışmalıdır.",
	},
}
