#!/usr/bin/env python3
"""What readers of the output rely on, and whether a schema still gives it to them.

    readers.py > tests/schema/readers-NUMBER.json

prints it for docs/schema/document.schema.json. The file is made once for each `schema` number and kept: fields and
codes may be added under a number; what is taken away breaks readers and needs a new one.
"""
import json
import sys

from output_schema import PATH


def types(schema, definitions):
    """The kinds of value that a property may have: "null", "string", "span" (a definition), "[span]" ..."""
    if "$ref" in schema:
        return {schema["$ref"].rpartition("/")[2]}
    if "anyOf" in schema:
        return set().union(*(types(one, definitions) for one in schema["anyOf"]))
    if schema.get("type") == "array":
        return {f"[{kind}]" for kind in types(schema["items"], definitions)}
    if "type" in schema:
        return {schema["type"]} if isinstance(schema["type"], str) else set(schema["type"])
    return {json.dumps(value) for value in schema.get("enum", [schema.get("const")])}


def needs(schema):
    """For each object its fields with their kinds of value and whether they are always there."""
    definitions = schema["$defs"]
    return {name: {field: [field in one["required"], *sorted(types(value, definitions))]
                   for field, value in one["properties"].items()}
            for name, one in definitions.items() if "properties" in one}


def breaks(old, new):
    """What readers of `old` would miss in `new`."""
    for name, fields in old.items():
        for field, (required, *kinds) in fields.items():
            now = new.get(name, {}).get(field)
            if now is None:
                yield f"{name}.{field} is gone: that needs a new schema number"
            elif required and not now[0]:
                yield f"{name}.{field} is no longer always there: that needs a new schema number"
            elif added := sorted(set(now[1:]) - set(kinds)):
                yield f"{name}.{field} may now be {', '.join(added)}: that needs a new schema number"


def main():
    made = needs(json.loads(PATH.read_text("utf-8")))
    objects = ",\n".join(
        f'  "{name}": {{\n' + ",\n".join(f'    "{field}": {json.dumps(kinds)}' for field, kinds in fields.items())
        + "\n  }" for name, fields in made.items())
    print(f"{{\n{objects}\n}}")


if __name__ == "__main__":
    sys.exit(main())
