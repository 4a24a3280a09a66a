# Prints what btparse reads, in the form that peers.go describes.
use strict;
use warnings;
use JSON::PP;
use Text::BibTeX qw(:metatypes :macrosubs);

$| = 1;
my $json = JSON::PP->new->ascii->canonical;
sub say_json { print $json->encode(shift), "\n" }

my @months = qw(January February March April May June July August September October November December);

say_json({version => "btparse of Text::BibTeX $Text::BibTeX::VERSION"});
while (my $path = <STDIN>) {
    chomp $path;
    say_json({path => $path});
    delete_all_macros();
    add_macro_text(lc substr($_, 0, 3), $_) for @months;
    my $file = Text::BibTeX::File->new;
    unless ($file->open($path, {BINMODE => 'bytes'})) {
        say_json({error => "cannot be opened"});
        next;
    }
    while (my $entry = Text::BibTeX::Entry->new($file)) {
        next unless defined $entry->metatype && $entry->metatype == BTE_REGULAR;
        my $key = $entry->key;
        my @fields = map { [$_, $entry->get($_) // ''] } $entry->fieldlist;
        say_json({
            key => $key // '', type => $entry->type // '', fields => \@fields,
            broken => $entry->parse_ok ? JSON::PP::false : JSON::PP::true,
        });
    }
    $file->close;
}
