# Prints what pybtex reads in its tolerant mode, in the form that peers.go
# describes. With the argument "text" also titles without markup, and authors.
import json
import sys

import pybtex
import pybtex.errors
from pybtex.bibtex.utils import split_name_list
from pybtex.database import Person
from pybtex.database.input.bibtex import Parser
from pybtex.richtext import Text

pybtex.errors.set_strict_mode(False)
pybtex.errors.print_error = lambda *args, **kwargs: None
sys.stderr = open("/dev/null", "w")


def as_bytes(s):
    return s.encode("utf-8", "surrogateescape").decode("latin-1")


def say(**value):
    sys.stdout.write(json.dumps(value) + "\n")
    sys.stdout.flush()


class EntryPrinter(Parser):
    def process_entry(self, entry_type, key, fields):
        values = [(name, "".join(parts)) for name, parts in fields]
        entry = {
            "key": as_bytes(key or ""),
            "type": as_bytes(entry_type),
            "fields": [[as_bytes(n), as_bytes(v)] for n, v in values],
        }
        if "text" in sys.argv:
            of = {n.lower(): v for n, v in reversed(values)}
            entry["title"] = as_bytes(str(Text.from_latex(of.get("title", ""))))
            people = [Person(n) for n in split_name_list(of.get("author", ""))]
            entry["authors"] = [
                [as_bytes(" ".join(part)) for part in (p.last_names, p.prelast_names, p.first_names + p.middle_names)]
                for p in people
            ]
        say(**entry)


say(version="pybtex " + pybtex.__version__)
for line in sys.stdin.buffer:
    path = line.rstrip(b"\n")
    say(path=path.decode("latin-1"))
    try:
        with open(path, "rb") as f:
            EntryPrinter().parse_string(f.read().decode("utf-8", "surrogateescape"))
    except Exception as error:
        say(error=as_bytes(type(error).__name__ + ": " + str(error)))
