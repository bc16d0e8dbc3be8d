"""report FILE OFFSETS FORM: the JSON of a report from Python, for same_bytes.py."""
import sys
from pathlib import Path

import taqrir

file, offsets, form = sys.argv[1:]
document = taqrir.parse(Path(file).read_bytes().decode("utf-8"))
sys.stdout.buffer.write(document.to_json(offsets=offsets, pretty=form == "pretty").encode("utf-8"))
