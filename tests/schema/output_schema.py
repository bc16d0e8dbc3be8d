"""The JSON Schema of the output, for every test that has such output in its hands."""
import json
from pathlib import Path

try:
    from jsonschema import Draft202012Validator, validators
    from jsonschema.exceptions import best_match
except ImportError:  # Or one before 4.0, which does not know 2020-12.
    Draft202012Validator = None

ROOT = Path(__file__).resolve().parents[2]
PATH = ROOT / "docs" / "schema" / "document.schema.json"


class OutputSchema:
    """Says what is wrong with an output, and remembers which fields it has seen in which object."""

    def __init__(self, schema=None):
        self.schema = schema or json.loads(PATH.read_text("utf-8"))
        self.seen = {}  # id of a "properties" object -> [fields seen at all, fields seen every time]
        known = Draft202012Validator.VALIDATORS["properties"]

        def recording(validator, properties, instance, schema):
            if isinstance(instance, dict):
                any_time, every_time = self.seen.setdefault(id(properties), [set(), set(instance)])
                any_time.update(instance)
                every_time.intersection_update(instance)
            return known(validator, properties, instance, schema)

        kind = validators.extend(Draft202012Validator, {"properties": recording})
        kind.check_schema(self.schema)
        self.documents = kind(self.schema)
        self.mentions = kind({"$ref": "#/$defs/mention", "$defs": self.schema["$defs"]})

    def complaints(self, outputs):
        """One line for each parsed JSON value that the schema refuses. A value with "schema" is a document."""
        for output in outputs:
            if isinstance(output, list):
                yield from self.complaints(output)
                continue
            validator = self.documents if "schema" in output else self.mentions
            error = best_match(validator.iter_errors(output))
            if error:
                place = "/".join(map(str, error.absolute_path))
                yield f"{output.get('file', 'output')}: {place}: {error.message[:300]}"


def values(printed):
    """The JSON values of what `taqrir parse` (one value or JSON Lines) or `taqrir recognize` printed."""
    try:
        return [json.loads(printed)]
    except ValueError:
        return [json.loads(line) for line in printed.splitlines()]
