package lexicon

import (
	"strings"

	"github.com/refwright/refwright/internal/sieve"
)

// SurnameShape is how a family name can look and a given name does not.
var SurnameShape = sieve.MustCompile(`^(?:Mc|Mac|O['’]|Fitz)\p{Lu}\p{Ll}`)

// LooksGiven reports whether a word is a frequent given name; of a word with
// hyphens the first part counts, if the other is no family name: neither Charles-Edwards
// nor Ben-David is one.
func LooksGiven(word string) bool {
	part, rest, hyphened := strings.Cut(word, "-")
	if hyphened && (FamilyParticles[part] || LooksFamily(rest)) {
		return false
	}
	part = Lower(part)
	husband, _ := strings.CutSuffix(part, "né") // "Endréné" is the wife of Endre
	return GivenNames[part] || AlsoFamilies[part] || GivenNames[husband] || strings.HasSuffix(husband, "é") && GivenNames[strings.TrimSuffix(husband, "é")+"e"]
}

// LooksFamily reports whether a word has the form of a family name.
func LooksFamily(word string) bool {
	if SurnameShape.MatchString(word) {
		return true
	}
	w := Lower(word)
	if GivenNames[w] || AlsoFamilies[w] {
		return false
	}
	if IberianFamilies[w] || frequentFamilies[w] {
		return true
	}
	for _, end := range familyEndings {
		if stem, ok := strings.CutSuffix(w, end); ok && len(stem) >= 2 {
			return true
		}
	}
	return false
}

// familyEndings are endings of family names that hardly a given name has.
var familyEndings = strings.Fields(`
	ović ević ić ович евић ић enko енко chuk чук ski ska sky cki cka wicz czyk owicz ewicz escu eanu opoulos opoulou idis akis ian yan dze shvili
	sen sson sdóttir dóttir gård gaard berg bergh borg stad strøm ström lund kvist quist nen
	mann stein feld bach hoff meier meyer maier bauer müller schmidt schneider huber
	worth ham field bury well wood stone smith ford ton burn hurst wright son
	oğlu lı soy türk demir kaya
	ez guês ães ões
	eau eaux ier elli etti ini
	ov ova ev eva ín ová ский ская ов ова ев ева`)

// frequentFamilies are frequent family names of Europe, and some of elsewhere, that have
// no such ending and are hardly given names.
var frequentFamilies = WordSet(`
	smith jones brown williams johnson davies evans wilson roberts thompson robinson white hughes edwards hall harris clarke moore hill ward watson phillips bennett richardson collins cox baker adams campbell rogers reynolds price powell
	sullivan murphy barnes fisher henderson jenkins butler simmons patterson cook bell hayes myers sanders coleman walsh byrne doyle fraser macdonald campbell sinclair
	fischer weber wagner becker schulz koch richter klein schröder neumann schwarz zimmermann braun krüger schmitt krause köhler kaiser fuchs scholz möller weiß jung hahn vogel keller berger winkler roth beck baumann schuster böhm kraus schumacher
	vogt jäger groß brandt haas schulte ziegler kuhn pohl busch bergmann voigt sauer pfeiffer
	dubois durand leroy lefebvre lefèvre roux bonnet dupont fontaine muller faure blanc guérin legrand gauthier perrin morin roussel masson marchand duval lemaire dufour blanchard giraud lacroix brun dumont leclerc renard picard
	rossi russo ferrari esposito bianchi romano colombo ricci marino greco conti giordano rizzo lombardi barbieri fontana mariani rinaldi caruso ferrara galli martini longo gentile villa
	nowak wójcik woźniak mazur kaczmarek zając król pawlak walczak sikora baran duda pietrzak wróbel wieczorek
	novák svoboda novotný dvořák černý procházka kučera veselý horák němec pokorný pospíšil hájek jelínek král růžička beneš fiala sedláček doležal zeman kolář krejčí čermák vaněk blažek
	yılmaz çelik yıldırım öztürk özdemir arslan kılıç kara koç kurt şimşek çakır acar şen keskin taş avcı aksoy bozkurt aktaş sönmez kaplan
	dahl bakke haugen moen strand vik eide hagen horvat kovač jansen bakker visser smit meijer mulder vos hendriks dekker dijkstra kuiper
	sharma patel gupta chatterjee banerjee mukherjee reddy okonkwo okafor diallo traoré
	nagy kovács tóth szabó horváth németh varga molnár balogh farkas papp takács juhász lakatos mészáros oláh fekete szilágyi török fehér szűcs
`)

// GivenNames are frequent given names that are hardly family names, but for those of alsoFamilies.
var GivenNames = WordSet(`
	ben dan don jo len ken les meg nan pat ron stan aaron abigail adrian agnes alan alastair albert alex alexandra alfred alice alison amanda amelia amy andrea andrew angela ann anna anne annie antonia april arthur ashley audrey barbara beatrice becky
	benjamin bernadette beth betty beverly bill bob brenda brian bridget bruce caitlin cameron carl carla carol carole caroline carolyn catherine cathy cecilia charlotte cheryl chloe chris christina christine
	christopher claire clara clive colin connie cynthia daisy damian daphne darren david deborah debbie deirdre denise derek diana diane dominic donald donna doris dorothy douglas duncan dylan edith edmund
	edward eileen elaine eleanor elizabeth ella ellen emily emma eric erica esther ethan ethel eugene eva evelyn fiona frances fred frederick gail gareth geoffrey georgia georgina gerald geraldine gillian
	barney benny bobby bonnie brad brandon brett bryan chad chuck clayton clint cody danny darlene dolores dustin ernie eddie freddie herman ivy janine jared jasmine jeanette jodie jody kyle loretta lori lynette marjory marsha melinda mickey nicky nikki peg philomena randy ricky rodney ronnie ruby rudy sonia stacey stacy tiffany todd travis trudy wanda wilma
	gina glenda gloria grace graham greg gwen hannah harriet harry heather helen henrietta hilary howard hugh ian imogen irene isaac isabel isabella jack jacqueline jake jane janet janice jason jean jeff
	jeffrey jennifer jenny jeremy jerry jessica jill jim joan joanna joanne joe joel john jonathan josephine joshua joy joyce judith judy julia julian julie june karen kate katherine kathleen kathryn
	kathy katie keith kenneth kevin kimberly kirsty kristen larry laura lauren leah leo leonard leonie lesley leslie liam lillian lily linda lisa liz lois lorna lorraine louise lucy lydia lynn lynne
	madeleine maggie malcolm marcia margaret margery marian marianne marie marilyn marion marjorie mark martha mary matt matthew maud maureen mavis megan melanie melissa mia michael michelle mike mildred
	miranda miriam molly monica muriel nadine nancy naomi natalie natasha neil nicholas nick nicola nicole nigel nina nora norma olive oliver olivia oscar pam pamela patricia patrick paula pauline penelope
	penny peggy philip philippa phoebe phyllis polly priscilla rachel ralph rebecca regina rhoda richard rita rob robert robin roger roland ronald rosalind rosamund rose rosemary roy ruth ryan sally sam
	samantha samuel sandra sarah sean sharon sheila shirley sophia sophie stella stephanie stephen steve steven stuart sue susan susanna suzanne sybil sylvia tamara tara ted terence teresa theodore theresa
	tim timothy toby tom tony tracy trevor ursula valerie vanessa vera veronica vic victoria vincent viola violet virginia vivian vivien walter wendy wilfred william winifred yvonne zachary zoe
	adelheid adolf andreas angelika anja anke anneliese annemarie annette antje astrid axel bärbel bernd bernhard bettina birgit brigitte britta christa christian christiane christoph claudia cornelia dagmar
	detlef dieter dietrich dirk doris dorothea eberhard eckhard elfriede elisabeth elke elsbeth erich erika erwin eva felix frank franz frauke friederike friedrich fritz gabriele georg gerda gerhard gerd
	gertrud gisela gottfried götz gudrun günter günther gustav hanna hannelore hans hartmut heide heidi heike heinrich heinz helene helga helmut herbert hermann hildegard holger horst hubert ilse inge
	ingeborg ingo ingrid irmgard jan jens joachim jochen johann johanna johannes jörg josef jürgen jutta karin karl karla karsten käthe katharina katja katrin kerstin klaus konrad kurt lothar ludwig lutz
	manfred marianne markus marlene martina matthias meike monika nadja norbert olaf otto petra rainer reiner reinhard reinhold renate rolf rüdiger rudolf sabine sebastian siegfried sigrid silke silvia
	stefan stefanie susanne sven thorsten torsten ulrich ulrike ursula ute uwe volker waltraud werner wilhelm winfried wolf wolfgang
	adèle agathe alain amélie anaïs andré antoine arnaud aurélie bénédicte benoît bernadette bertrand brigitte camille cécile céline chantal christelle christophe claude clémence clément colette corinne
	cyril danièle delphine didier dominique édith édouard élise élodie émile émilie emmanuel emmanuelle éric étienne eugénie fabienne fabrice florence françois françoise frédéric gaël geneviève georges
	gérard ghislaine gilles gisèle guillaume guy gustave hélène henri hervé hugues isabelle jacques jeanne jérémie jérôme joëlle joseph josette julien juliette laurence léa léon liliane loïc louis luc
	lucie lucien lucienne marc marcel marguerite marine martine mathieu mathilde maurice maxime mélanie michel michèle monique murielle nadège nathalie nicolas noémie odette odile olivier pascal pascale
	paulette philippe pierre raymond régine régis rémi rené renée roger romain sandrine serge séverine simone solange stéphane stéphanie sylvain sylvie thérèse thibault thierry valérie véronique
	virginie viviane xavier yann yves zoé
	adriana alberto alejandra alejandro alessandra alessandro alfonso alicia álvaro amparo ana andrés ángel ángela ángeles antónio antonio antônio arturo asunción augusto beatriz begoña belén bianca blanca
	bruno carlos carlota carmen catarina cecília chiara clarice conceição concepción consuelo cristina cristóbal daniela diego dolores domingo duarte edgar eduardo elena elisa elvira emilia emilio enrique
	enzo ernesto esperanza esteban eugenia fabio federica federico felipe fernanda fernando filipa filippo francesca francesco francisca francisco gabriela gerardo giacomo gianni giorgio giovanna giovanni
	giulia giulio giuseppe gonzalo graça graciela guadalupe guido guillermo gustavo helena hernán ignacio inés inês irene íñigo isabel ivana jaime javier jesús joana joão joaquín joaquim jorge josé josefa
	josefina juan juana julieta julio lorena lorenzo lourdes lucas lucía luciana luciano lucrezia luigi luis luís luísa luisa magdalena manuel manuela marcela marcelo marco marcos margarita maría maria
	mariana mario marta massimo mateo matilde matteo mauricio mercedes miguel mirta mónica montserrat natalia nicolás nuria olga óscar pablo paola paolo patrizia paulina paulo pedro pietro pilar rafael
	ramiro ramón raquel raúl renata ricardo riccardo roberta roberto rocío rodolfo rodrigo rosa rosario roxana salvador sara sergio silvina sofía sofia soledad stefano susana teresa tomás umberto
	valentina valeria verónica vicente víctor vittorio ximena
	agneta anders anita annika arne arvid åsa åse astrid bengt birgitta birger bjarne bjørn björn bo børge brita carsten christer dag eirik einar elin elsa erik erling espen eva fredrik frode geir gerd
	göran gro gudrun gunhild gunnar gunilla gunvor gustaf håkan håkon halvor hanne harald hege helge henning henrik hilde inga inger ingebjørg ingunn ingvild jarle jesper johan jon jonas jørgen jorunn
	kaare kåre kari karianne kirsten kjell kjersti knut kristian kristin kristina kristine lars leif lena lene lise liv magne magnus maja malin margrethe marit marte mats mette mikael mikkel mona morten
	niels nils odd øystein øyvind ola olav ole peder pelle per pernille preben ragnar ragnhild randi roar rune sigurd sissel siv sofie solveig søren stein sten stig stine sture svein sverre synnøve terje
	thor thorbjørn tone tor tora torbjørn tore torgeir torill toril tormod tove trine trond trude trygve turid ulf ulla unni vibeke vidar vigdis
	aleksandar aleksandra anđela bojan bojana boris borislav branislav branka branko danica danijela danilo darko dejan desanka dragan dragana dragica dragoljub dragoslav dubravka dušan dušanka đorđe
	đurđa goran gordana igor ivan ivana ivo jasmina jasna jelena jovan jovana katarina ljiljana ljubica ljubomir luka marija marijana marina marko milan milena milica milivoje miloš milorad miodrag mirjana
	mirko miroslav mladen momčilo nada nataša nebojša nemanja nenad nevena nikola olivera petar predrag radmila radomir radovan ranko ratko sanja saša siniša slavica slavko slavoljub slobodan slobodanka
	snežana srđan stanislav stevan svetlana tamara tatjana tihomir todor vera vesna vladan vladimir vladislav vlado vojislav vuk zdravko željka željko zlatko zoran zorica živko
	александар александра ана анђела бојан бранислав бранка бранко дејан драган драгана драгица душан ђорђе горан гордана иван ивана јасмина јасна јелена јован јована катарина љиљана љубица љубомир марија
	марина марко милан милена милица милош миодраг мирјана мирко мирослав младен нада наташа небојша ненад никола петар предраг радмила саша славица слободан снежана срђан татјана весна владимир војислав
	жељка жељко зоран зорица александр алексей анастасия андрей анна виктор галина дмитрий евгений екатерина елена игорь ирина константин людмила мария михаил надежда наталья николай ольга павел светлана
	сергей татьяна юрий
	agata agnieszka aleksander aleksandra alicja andrzej aneta barbara bartosz beata bogdan bogusław bożena czesław danuta dariusz dorota edyta elżbieta ewa ewelina franciszek gabriela grażyna grzegorz
	halina henryk hanna irena iwona izabela jacek jadwiga jakub janina janusz jarosław jerzy joanna jolanta józef justyna kamil karolina katarzyna kazimierz kinga krystyna krzysztof leszek lidia łukasz
	maciej magdalena małgorzata marcin marek mariusz marzena mateusz michał mieczysław mikołaj mirosław monika natalia paweł piotr przemysław radosław rafał renata roman ryszard sławomir stanisław stefania
	sylwia szymon tadeusz tomasz urszula wacław wanda wiesław wiktor witold władysław włodzimierz wojciech zbigniew zdzisław zofia zygmunt żaneta
	alena aleš alois blanka božena dagmar dana daniel eliška eva františek hana helena ivana ivo jana jaromír jaroslav jaroslava jiří jindřich jitka josef karel kateřina lenka libor libuše lubomír luboš
	lucie ludmila markéta marie martina michaela milada miloslav miloš miroslav monika naděžda oldřich ondřej pavel pavla petr petra radek radka radomír renata růžena šárka štěpán stanislava tereza tomáš
	václav veronika věra vladimír vlasta vojtěch zdeněk zdenka zuzana
	aleksei aleksey alexei anastasia andrei andrey boris dimitri dmitri dmitry ekaterina elena evgeny galina igor irina konstantin larisa leonid ludmila lyudmila maksim marina mikhail nadezhda natalia
	natalya nikita nikolai oksana oleg olena olga pavel sergei sergey svetlana tatiana tatyana vadim valentin vasily viktor viktoria vitaly vladimir vyacheslav yelena yevgeny yulia yuri
	abdullah adem ahmet alper arzu asuman aslı aydın ayhan aylin ayla aynur ayşe ayşegül banu barış başak belgin berna berk beyza bilge bülent burak burcu çağlar can canan cem cemal cengiz çiğdem cihan
	demet deniz derya didem dilek ebru ece elif emel emin emine emrah emre ender ercan erdal erdem erdoğan erhan erkan erol ersin esin esra eylem fadime faruk fatih fatma ferhat feride figen filiz
	füsun gizem gökhan gönül gül gülay gülşen gürkan güven hacer hakan hale halil halime handan harun hasan hatice haydar hülya hüseyin ibrahim i̇brahim ilhan ilker ilknur inci ipek ismail ismet işıl kadir
	kadriye kamuran kemal kenan kerem levent leyla mehmet mehtap melek meltem meral meryem mesut metin mine muhittin murat mustafa müge müjde nalan nazan nazlı necati necla nermin neslihan nesrin nevin
	nihal nihat nil nilgün nilüfer nimet nur nuran nuray nurcan nurdan okan oktay onur orhan osman oya ömer özge özgür özlem pelin pınar rabia ramazan recep refik reyhan rıza saadet sadık safiye salih
	sedat seda selçuk selda selim selin selma semih semra serap serdar serkan serpil sevda sevgi sevil sevim sevinç sibel sinan sinem suat süleyman şebnem şenol şerife şule şükran şükrü taner tarık tayfun
	tolga tuba tuğba tuncay turgut tülay tülin ufuk uğur umut ümit veli volkan yakup yasemin yasin yavuz yeliz yeşim yusuf zafer zehra zekiye zeki zeliha zerrin zeynep
	aisha amina amir anjali anand anil ashok deepa dimitris dimitra eleni fatima georgios ioannis jorma jukka kaarina katerina kwame kofi kostas kyriakos lakshmi leila marja meena minna mohan nikos panagiotis
	pekka pradeep priya rajesh ravi ritva sanjay sunita suresh timo usha vijay vikram yiannis zainab
	józsef irén eszter géza ádám rezső jolán jenő tamás ferenc domokos rudolf zsigmond miklós andrás judit ágnes erzsébet sándor ildikó béla istván katalin lászló éva gábor zsuzsa györgy péter árpád attila csaba endre ervin gergely gyula imre iván jános kálmán károly lajos lóránt mátyás mihály pál tibor zoltán zsolt krisztina mária márta piroska
	risto pertti eeva ulla hannu juhani heikki tuula antti eero esa ilkka juha kaarlo kirsti markku martti matti mikko olavi paavo pirjo raimo reijo seppo sirkka tapani tapio tarja tuomas veikko
	γιώργος γεώργιος μαρία κωνσταντίνος ελένη νίκος νικόλαος παναγιώτης δημήτρης ιωάννης αθανάσιος σπύρος άννα κώστας
	микола олена михайло іван тарас оксана наталія юрій василь петро андрій володимир георги димитър христо стефан мария сергей михаил николай лев борис виктория людмила
	andreea cristian florin gheorghe ionel lucian mihai nicolae radu ștefan vasile
	aafke adriaan alida annelies anneke annemiek anouk arjan arjen bart bas bastiaan berend bernadet bram britt carolien christiaan coen coenraad cornelis corrie daan diederik dirkje dorien eefje eelco
	elly els emiel esmée evelien ewout femke ferdinand fleur floor floris fokke frans frederik freek geert geertje geertruida gerben gerrit gert gijs godfried guus hanneke harm harmen hein heleen hendrik
	hendrika hendrikje henk hennie huib ineke jaap jacoba jacobus janneke jannie jasper jelle jeroen joep joke joost jorrit joris kees klaas koen koenraad laurens leendert lieke lies liesbeth lieve
	lodewijk loes lotte maaike maarten machteld maike marieke mariëlle marijke marijn marjan marjolein marjolijn marleen matthijs meindert menno merel mieke mirjam nienke niek noortje paulien pieter pim
	pleun reinier renske rien rik roelof roel rutger ruud sander saskia sebastiaan sietske sjoerd stijn suze tanja tessa teun teunis theun thijs tijmen tjeerd tineke truus veerle wessel wiebe wietske
	willem willemijn wim wouter yvette
	albin alma annelie annica barbro börje charlotta carina dagny daga desirée ebba elisabet elof emelie erland ester eskil evert filip folke frida gabriella gith göte gösta greta gunnel hedda helén
	hjalmar ingegerd ingela ingemar ingvar jimmy joakim jonna josefin kajsa klara lage lennart linnéa lisbet lisbeth lova lovisa ludvig maj majken malena margareta margit märta märit mattias moa mårten
	nanna niklas niclas nisse olle olof oskar örjan östen petter pia pontus rasmus rickard signe sixten staffan stellan sune svante sverker tage therése tobias tomas torbjörn tuva ulrika ulrik valdemar
	viveka wilhelmina yngve ylva åke
	aase agnar aksel alf annelise ane asbjørn asgeir asle aslaug astri audun bente berit birgitte birthe bodil bård cathrine christen dagfinn dorthe egil eivind ellinor eldbjørg eystein finn flemming
	gitte grete grethe gry guro gorm guri haakon hallvard helle herdis hjørdis hroar ivar iver jannicke jeppe jakob jostein kaja kasper kirstine kjartan kjellaug klavs lasse laurits leiv lykke mads
	marius marthe merete mikkeline mogens nikoline ottar palle pål peer poul rikke reidar reidun rolv sindre sivert sofus solfrid svend synne terese therese tonje torben torgrim torhild torstein troels
	ulrikke unn vegard vilde yngvar yngvild øivind ørnulf aud
	agostino alberta alda aldo alessia alfredo amedeo andreina angelo annalisa annamaria antonella antonietta antonino arianna armando attilio augusta aurora azzurra beniamino benedetta bernardo bice
	biagio camilla carlo carlotta carmela carmelo caterina cesare cinzia claudio corrado cosimo costanza dante daria dario davide debora domenica domenico donatella donato edoardo egidio eleonora elio
	eliana elisabetta emanuela emanuele enrica enrico ennio ermanno ettore eugenio ezio fabiana fabrizia fabrizio fausto ferdinando ferruccio fiammetta filiberto fiorella flavia flavio franca franco
	fulvia fulvio gaetano gennaro germana giacinto gianfranco giancarlo gianluca gianluigi giampaolo giampiero gianpaolo gigliola gilberto gino gioacchino giordana girolamo giuditta giuliana giuliano
	giuseppina giustina graziella grazia guglielmo ilaria immacolata iolanda ippolita italo ivano jacopo lamberto lara lavinia leonardo letizia lia liliana livia livio loredana luca lucio ludovica
	ludovico luisella manfredi marcella marcello margherita mariangela mariagrazia marilena mariella marisa maristella maurizio maura mauro michela michele michelangelo mirella nadia niccolò nicoletta
	nicolò nino noemi norberto nunzia orazio oreste orietta ornella ottavia ottavio paolina pasquale patrizio piergiorgio pierluigi piero pierpaolo pio raffaele raffaella raimondo renato renzo rinaldo
	rosalba rosanna rosaria rosella rossana rossella ruggero sabina sabino samuele sandro saverio sebastiano serena silvana silvano silvestro silvio simona tancredi teodoro tiziana tiziano tommaso tullia
	tullio ubaldo ugo valerio vincenza vincenzo virgilio vito vittoria viviana
	adrianna alojzy anatol antoni antonina arkadiusz artur augustyn benedykt bernadeta błażej bohdan bolesław bolesława bronisław bronisława brygida celina cezary cyprian dawid dominik dominika eligiusz
	eliza emil ernest eryk eugeniusz eustachy fabian feliks felicja ferdynand fryderyk genowefa gerard gertruda gustaw henryka hieronim ignacy iga ilona ireneusz iza izydor jacenty janisława jędrzej
	jeremi julianna juliusz kajetan kamila karol klaudia klemens konstanty kornelia krystian lech leokadia leon lucjan lucyna ludmiła ludwik ludwika łucja maksymilian malwina marcelina marceli marianna
	marietta martyna maryla marzanna maurycy melania mieczysława miłosz mirosława nikodem olgierd oliwia otylia patrycja patryk róża remigiusz rozalia sergiusz seweryn stanisława sylwester szczepan
	tacjana teodor teofil tymon tymoteusz wacława waldemar walenty waleria walerian wawrzyniec weronika wiesława wiktoria wincenty wioletta władysława wojciecha zdzisława zenon zuzanna zygfryd
	abílio adelaide adélia adelino adriano afonso agostinho albano alcides alexandre aline aluísio amadeu amália amílcar anabela angélica aníbal anselmo aparecida aristides arnaldo aurélio benedito
	bernardino berta boaventura caetano camila camilo cândida cândido carolina cássia cássio célia célio celso cibele cláudia cláudio cleide clóvis cristiane cristiano cristovão custódio dagoberto dália
	damião débora délia deolinda dinis diogo dirceu djalma dulce edite edmundo edna edson eduarda eliane eliseu eloísa elza emanuel emílio ermelinda ernestina estêvão eugénia eugénio eugênia eugênio
	eunice evandro fábia fábio fátima fausta felisberto fernão filomena firmino flávia flávio florbela florival fradique frederico genoveva geraldo germano getúlio gilda gilmar gilson giovana glória
	guilherme guiomar heitor heloísa henrique hermínia hermínio hilário honório horácio humberto iara idália ilda inácia inácio iracema isadora isaura ivete ivone jacinta jacinto jacira jandira janaína
	jerónimo jerônimo jéssica joaquina josué júlia juliana juliano júlio júnia laerte laís lázaro leandro leonel leonor letícia lídia lígia lília lívia lucília lúcia lúcio luciene luiz luiza lurdes maíra
	manoel mafalda marcelino márcia márcio marília mário maristela maurício maurílio micaela mirela moacir moisés natércia neide nélio nestor newton nilo nilza nívea octávio odete olavo olegário olímpia
	olinda olívia oneide osvaldo otávio otília palmira patrício perpétua plínio quitéria rafaela raimundo reinaldo renan rogério romeu romualdo ronaldo rómulo rosália rosana rosângela rosilene rubem
	ruben rui ruy sabrina samanta sebastião serafim severino sílvia sílvio simão sónia sônia suely suzana tadeu taís tânia telma teodora thaís thiago tiago úrsula valentim valmir vanda vânia vasco
	veridiana vilma virgílio virgínia vitor vítor vitória vítorino waldir walmir wanderley xana zélia zilda zulmira
	abelardo adela adelaida adolfo agustín agustina alejo almudena amalia anabel anastasio angelina araceli aránzazu ariel asier aurelio azucena basilio benjamín bernarda braulio candelaria caridad
	catalina cayetano cecilio celestino celia césar conrado constantino constanza consolación crisanto damián darío dámaso delfina desiderio dionisio edelmira efraín elías eladio eleuterio eloy
	encarnación engracia enriqueta epifanio erasmo esmeralda estanislao estela estrella eulalia eulogio eusebio evaristo ezequiel fabián fabiola facundo feliciano félix fermín fidel florencia florencio
	florentino fortunato francesc froilán gabino genaro gerónimo gertrudis gregoria gregorio griselda héctor heriberto hermenegildo herminia higinio hilario hilda hipólito horacio hortensia íker
	ildefonso imelda inmaculada inocencia isaías isidoro isidro ismael ivón jacobo jaume jazmín jonás josep jordi jorgelina julián justina karina ladislao laureano leocadia leopoldo leticia ligia
	lisandro lluís lola lucila lucrecia magali marcial mariano maribel maricarmen marisol maritza martirio máximo maximiliano melchor milagros minerva miren mireia mireya narciso natividad nélida néstor
	nicanor nicolasa nieves nilda noelia octavio ofelia olegario omar oriol otilia pascuala patricio pere perla petrona priscila purificación quintín ramona rebeca remedios reyna rigoberto rogelio romina
	roque rosalía rosaura rubén rufino salomé saturnino saúl sebastián selena serafín silverio silvestre simón tadeo teófilo tobías tomasa toribio ulises valentín valeriano vanesa victoriano victorina
	wenceslao wilfredo xabier xavi yolanda zacarías zaida zoraida
	adéla alžbeta amálie andrej anežka antonín arnošt bedřich bohumil bohumila bohuslav břetislav čestmír denisa dita dobromila drahomíra dušana evžen gustáv jarmila jaromíra jindra jindřiška jolana
	jozef judita juraj karolína klára květa ladislav leoš leopold ľubica ľubomír lucia lukáš marián matěj matúš maxmilián michal miloslava mojmír naďa nikol otakar oto patrik přemysl radim radomíra
	radoslav rastislav rostislav samo slavomír soňa svatopluk vendula viera viliam vilém vít vítězslav vladimíra vlastimil vratislav zbyněk zita živana ágota anikó antal aranka aurél bálint balázs
	barnabás beatrix bence bernadett borbála dániel dénes dezső dóra edina edit elemér emese emőke enikő ernő etelka fanni flóra fruzsina gáspár gellért gizella hajnalka henriett ibolya izabella jácint
	jolán jusztina kornél krisztián kristóf lenke levente lilla loránd magda magdolna márk márton máté mónika nándor nóra noémi orsolya ottó ottília pongrác réka róbert rózsa sára sarolta szabolcs
	szilárd szilvia tekla terézia tímea valéria vencel viktória vilmos virág zsófia adina alin alina anca ancuța aurel aurelia călin cătălin cătălina claudiu codruța corina cornel cosmin costel crina
	cristiana dănuț doina dorin dragoș dumitru ecaterina emanoil eugen florentina gavril georgeta gheorghiță grigore horia iancu ileana iluț ioan ioana ionuț iosif iulia iulian iuliana laurențiu liana
	liviu lucreția luminița mădălina marinela mihaela mihail mircea mirel narcisa nelu neculai nicoleta nicușor octavian ovidiu petre petru petrică raluca răzvan rodica sânziana silviu smaranda sorin
	sorina ștefania tiberiu toader traian tudor valeriu victorița viorel viorica virgil vlad zamfir aarne aila aino aleksi anneli annikki antero anu arja armas arto arvo asko auli auvo eija eila eino
	elina ensio erja erkki esko harri helinä helmi helvi hilkka iida iiris ilmari ilpo inkeri irja irmeli ismo jaakko jalmari janne jari jarkko jarmo jere joonas jouni juho juhana juuso jyrki kaija kaisa
	kai kaj kalervo kalevi kalle katariina katri kauko keijo kerttu kimmo kirsi kyllikki kyösti laila lauri leena lempi liisa maarit maija maiju marita marjatta marjo marjut mauno mervi miia mika milla
	minttu mirja mirjami mirva niilo niina noora oiva onni osmo otso pauli pauliina päivi pasi petteri pentti piia pirkko raija raili rauha rauno riikka riitta roosa saara saija saku sami sanna santeri
	sari satu sauli senja sini sinikka sirkku sirpa sisko soili sointu soile suvi taina taisto taneli tauno teemu teijo terhi terttu tiina toini toivo topi tuija tuire tuomo tuulikki tyyne unto urho
	väinö valtteri varpu veera veijo vesa vieno vilho ville virpi virve vuokko yrjö aigars aivars andris antanas arvydas dainis daiva dace edgars gediminas gintaras guntis ieva ilze inese inta ivars
	jānis jūratė juris kęstutis kristaps laima liga māris mindaugas modris rasa rūta saulius uldis valdas vaiva vytautas zigmas aivar andrus ants eha enn epp heino henn indrek jaan jüri kadri kalev
	kersti krista lembit liis maarja maie mall mart meelis ott peep piret priit raivo rein siiri tarmo tiit tõnu toomas tiiu urmas urve vaino viive ülle ülo
	ante anton antonija ankica blaženka blaž bogomil boštjan božidar davor davorin domagoj dražen drago franjo frane gregor hrvoje ines ivica janez jadranka jože josip jure jurij katica kristijan
	krešimir krunoslav lea lidija ljerka lovro lucija marijan marin mateja matej matjaž matija metka mijo miljenko mladenka mojca neven nikica nives ognjen primož silvija slaven slavenka smiljana
	snježana stipe stjepan tihana tvrtko urška vanja vedran vedrana vinko višnja vlatka vlatko zdenko zlata zrinka zvonimir zvonko žarko želimir žiga atanas biljana blagoja bogomila boyan boyko desislava
	dimitar dimo elitsa galya georgi gergana hristo ilia ilko ivaylo iveta kalin kiril krasimir krasimira lyuben lyudmil maya milcho momchil nedyalko nikolay ognyan pavlina penka petya plamen radoslava
	rositsa rumen rumyana simeon stoyanka svetla svetoslav tanya todorka tsvetan tsvetana valeri vasil vasilka ventsislav vesela veselin vesselin yana yanko yordan yordanka zhivko zornitsa agathi
	alexandros anastasios angeliki anthi antonis antonios apostolos aristidis athanasia athanasios charalampos christos chrysoula despina dionysios dionysis efstathios efthymios efi eftychia eirini
	ekaterini elpida evangelia evangelos evanthia fotini fotis giannis grigoris ilias ioanna iordanis kalliopi konstantina konstantinos kyriaki lambros leonidas loukas magdalini manolis marianthi
	menelaos michalis nektarios nikolaos nikoletta pavlos periklis petros polyxeni savvas sofoklis sotiria sotirios sotiris spyridon spyros stamatis stavroula stavros stefanos stelios styliani sokratis
	takis thanasis themis theodora theodoros theofanis thodoris vaios vaso vasiliki vasileios vasilis vassiliki vassilis xenia xenofon yannis yiorgos agim arben ardian arta artan besnik bujar drita edi
	elira fatmir fatos flutura gentian ilir liri luan mimoza skender valbona
	abdel abdelaziz abdelkader abdulaziz abdulkarim abdulrahman abena abeba adebayo adeola adewale afua ahmad akinyi akosua alaa aminata amira anwar arjun asma asmaa aishwarya ayesha azadeh babak behnam
	bashir bilal chidi chijioke chinedu chinua chukwuma dalia dina emeka ebele fadi fadia farah farhad farid farida faris fariba fatema fatimah fatou fatoumata fawzia folake funmilayo ghada ghassan habib
	hala hanan hani hasina hisham hoda huda ibtisam ifeoma ikechukwu imran jalal jamal jamila kamala kareem kavita khadija khaled khalid kojo kunal kwabena kwasi kwesi laleh lamia latifa layla lubna maha
	mahdi mahmoud mahmud majid mamadou manoj marwa maryam masoud mehdi meera mina mohammad mounir mourad mousa moussa mustapha nabil nadeem naguib nahid najwa nasser nasreen nawal neha ngozi nima nisha
	nkechi noor nour nouria nura obinna oluwaseun olumide osama ousmane pooja prakash priyanka rabab raed rajiv rakesh ramesh rania rashid rekha rima rohan rohit sabah saeed sahar salah salim salma
	sameer samir samira sana sanjeev sayed seema shabnam shahid shahnaz shalini sherif shirin shiva shreya siddharth simin smita sneha soha sridhar srinivas subhash sudhir sujata suleiman sumit sunil
	swati tahir tarek tariq uche uchenna vandana vidya vinod vivek wafa waleed walid wangari yasmin yasmine youssef yusra zahra zakaria zeinab ziad arief bambang budi dewi endang hendra joko puspa putri
	rini siti slamet sukma yudhi
	abidin alev alparslan altan anıl atilla atakan aykut aysel aysun ayten azize bahadır bahri batuhan bayram bedri behçet bekir belma beren betül birgül birol buse buket cahit cansu cavit ceren cevdet
	ceyda ceyhun cumhur damla defne dicle dilara dilşat dursun ebubekir egemen ekin ekrem emrecan enis ercüment ergün ertan ertuğrul evren fahri ferda fevzi fikret fuat funda gamze gaye gözde gülden
	gülseren gülten gündüz gürhan habibe halide haluk hamdi hamide hamit hande harika haşim hatun hicran hilal hilmi hikmet hüsnü ilhami ilkay irem irfan iskender itır jale kağan kaan kazım kemalettin
	koray kübra kürşat lale lütfi lütfiye macit mahir mahmut melda melis melih memduh merve mete mevlüt mihriban mualla muammer muazzez muhammet muharrem muhsin murathan musa muzaffer mükerrem mümtaz
	münevver müşerref nadir naim namık nebahat nedim nejat nesim neşe nevzat nezihe nigar nükhet nusret nuri oğuz oğuzhan olcay onat orçun öykü pakize perihan pervin rahmi rasim rauf reşat ruhi rukiye
	rüya sabahattin sabiha sabri sacide sadettin sadi saim samet selami selen seher semiha senem serhat seyfi sezai sezen sezgin sıdıka sırrı songül soner süheyla sümeyye şaban şahika şefik şehnaz şenay
	şenel şengül şermin şevket şevki tahsin talat tamer tanju tansu tarkan taylan teoman tevfik tuğrul turhan ulaş ulvi utku ülkü vedat vefa vildan yalın yaprak yiğit zuhal ziya zübeyde
	alfons almut amalie anselm arno arnulf arnd bastian beate benedikt berthold bertram bodo burkhard burkhart carola clemens constanze corinna dagobert dorit edeltraud egon ehrenfried ekkehard eleonore
	elfi engelbert erhard erdmann ernestine ewald felicitas florian franziska gereon gernot gero gesine gideon gunda gunther hannes hanns harro hartwig hedwig heiner helma helmuth henriette herta hilke
	hilmar hinrich ina inken ingolf irmela isolde jaqueline jella jobst josefine julius karoline kathrin kersten korbinian kriemhild laurenz leonhard lieselotte lilli lina linus lukas luise maik malte
	mandy marcus mareike margarete margot margret margrit mathias maximilian mechthild mechtild moritz nele nikolaus ottilie philipp raimund ralf rebekka regine rosemarie ruprecht ruthild sascha severin
	sibylle siegbert sigmar sonja steffen steffi svenja theo theodor thilo tilman tilo uta urs urte veit verena vinzenz walther wendelin wiebke wieland wilfried willi wolfram yannick adeline adrienne
	albane alix ambroise amandine anatole angélique anselme apolline ariane armand armelle arlette aude auguste augustin axelle baptiste barthélemy basile baudouin bastien bérangère bérénice blandine
	carine cédric célestin charline clotilde coralie cyrille cyprien damien danielle dorothée edgard edmée edmond éléonore éliane eloïse éloïse emeline estelle eugène évelyne fabien fanny félicité
	fernand flavien florent franck fulbert gabrielle gaëlle gaëtan gaspard gaston gautier gilberte ginette grégoire grégory gwenaëlle guilhem hortense hyacinthe inès irénée isaline jocelyne joséphine
	josiane jules juliane justine ketty laetitia laure léonard léonie léopold lisette loïse loris lucette lucile lydie manon margaux marielle mariette marinette marlène martial maryse maxence mireille
	myriam ninon noé noëlle olympe ondine ophélie ozanne patrice perrine philibert philomène pierrette raoul raphaël raphaëlle réjane renaud rodolphe rolande romane rosalie roselyne sébastien ségolène
	sidonie siméon sixte suzette sylvestre tanguy théo théodore théophile tristan ulysse valentine valérian vianney victoire victorine violaine virgile yolande yvan zacharie
	aidan ailsa aisling alec alana alannah algernon althea aoife archibald arlene ava bernice bertha beryl brandi brendan briony bronwyn caleb callum candace candice carrie cassandra celeste ciara cian
	clarissa conor cordelia deanna desmond dermot diarmuid dinah dora doreen edwina effie eilidh eilis eithne eleanora eli elijah elsie elspeth emmett enid eoin eoghan erin esme evie fergal fergus finlay
	fintan flora francine freda gemma genevieve geraint gerry gertrude gladys glyn glynis gretchen gwendolyn gwyneth hester hettie iain ida inigo ione iona irma isla isobel ivor jackie jacqui jeannie
	jemima jennie jeremiah jerome jessie jocelyn jodi joni jonah jordana josie juliet katy kayla keiran keira kieran lana lenore lionel lizzie louisa lucille lucinda luther maeve mairead malachy mamie
	mariah marla meredith meryl millicent millie minnie moira montague myrtle nell nellie neal netta nettie niall niamh noreen nuala octavia odhran oonagh ophelia orla orson oswald padraig pansy patty
	pattie perpetua phineas piers pippa randall raphael reggie reginald rhea rhiannon rhys robbie roddy roderick romy rory rosie rowena roxanne rufus rupert sadie saoirse saul selina seamus seumas shaun
	shauna shelley shelly sherry sigmund silas sinead siobhan sonya sophy stacie susannah susie tabitha thea thaddeus thelma tilda tina tobin tricia trina trish trixie velma verity verna vicki vivienne
	wilbur willa willie winnie winona wyatt zach zelda zena zara
`)

// AlsoFamilies are frequent given names that are frequent family names too.
var AlsoFamilies = WordSet(`
	abraham adam adams albrecht alexander allan allen ali anthony antony arnold barry benedict bernard bradley brandon cecil charles clark clifford craig curtis daniel dean dennis dylan elliot elliott ellis
	ernst francis franklin gabriel gary geoff george gilbert gordon grant gregory hamilton harold harvey hassan henry herbert hussein jackson jacob jacobs james jordan joseph justin kelly kemal lawrence lee
	lewis lloyd logan louis lucas luke marshall martin mason maurice max maxwell miles mitchell mohamed mohammed morgan morris murray nathan nelson noel norman owen parker paul perry peter quentin ray reed
	reid ross russell scott sidney simon solomon spencer stanley stewart stuart taylor terry thomas tyler vernon victor warren wayne wesley winston
	karl ernst franz friedrich fritz günther hartmann heinrich hermann jahn konrad lorenz ludwig otto peters simon ulrich walter werner wolf wilhelm
	robert richard michel bernard martin girard andré simon laurent bertrand blaise david denis dominique vincent
	alonso benito bruno costa cruz gil luna martín matías santiago santos tomás leal
	alan albert arthur beatrice bruce cameron douglas duncan edmund eugene frank grace graham howard hugh isaac joy julian keith leonard malcolm neil oliver patrick philip ralph raymond robin roger roland
	rose roy sam samuel stephen vera virginia heinz johannes kurt lothar rolf clément emmanuel georges germain gérard guillaume gustave henri hervé hubert jacques julien léon marcel maxime nicolas pascal
	philippe pierre rené romain sylvain thibault xavier alberto alfonso ángel antonio antónio augusto carlos carmen diego domingo duarte esteban fabio felipe fernando francisco gonzalo ignacio jorge josé
	juan lorenzo luis luís manuel marco marcos mario mateo matteo miguel pablo rafael ramiro ramón ricardo roberto rosa rosario salvador sergio vicente bartosz franciszek jan janusz karel marek pavel petar
	roman stanisław witold dragan adem ahmet akın alper bilge can cengiz ece ender ercan erdem erdoğan eren erkan güven gürkan hakan halil hasan hüseyin ibrahim i̇brahim ilhan ismail kadir korkmaz murat
	mustafa orhan osman ömer özgür ramazan refik salih sedat selim sinan süleyman tarık tayfun tuncay turgut ufuk umut ümit yakup yasin yavuz yusuf zeki
	aslan aydın deniz doğan güneş kaya ivan pavle stojan
`)

// IberianFamilies are frequent family names of Spain, Portugal and Latin America
// that are no given names; those in -ez are told by their ending.
var IberianFamilies = WordSet(`
	garcía garcia moreno romero alonso navarro torres ramos gil serrano blanco molina morales ortega delgado castro ortiz rubio medina castillo cortés herrera guerrero
	cruz reyes mendoza vargas rojas flores rivera aguilar contreras guzmán salazar soto espinoza fuentes vega ríos peña silva santos ferreira pereira oliveira costa rodrigues
	martins sousa souza fernandes gonçalves gomes lopes marques alves almeida ribeiro pinto carvalho teixeira moreira correia correa mendes nunes soares vieira monteiro cardoso
	zúñiga mejía cabrera acosta aguirre bravo cárdenas figueroa montoya pardo rivas robles saavedra sandoval santana solís tapia trujillo valdés varela velasco villalobos zapata zamora
	rocha neves coelho cunha barbosa araújo barros freitas machado nascimento dias magalhães figueiredo azevedo fonseca moura
`)

// FamilyParticles begin a family name with a capital: "Ana La Mar".
var FamilyParticles = WordSet(`Le La Lo Los Las De Del Della Dello Dalla Degli Di Da Dos Du Des Van Von El Al Bin Ben Ibn Abu St. Ste. Ter Ten`)
