"""indicators.py FILE...: what several reports measure, as one table of pandas."""
import sys
from pathlib import Path

import pandas as pd

import taqrir


def rows(path: Path, parser: taqrir.Parser) -> list[dict[str, object]]:
    document = parser.parse(path.read_bytes())
    return [{"report": path.stem,
             "area": one.area.name if one.area else None,
             "concept": one.concept,
             "value": one.value,
             "unit": one.unit,
             "change": one.change.value if one.change else None,
             "of_plan": next((plan.value for plan in one.plan if plan.relation == "reaches"), None),
             "period": one.period,
             "status": one.status}
            for one in document.indicators]


def main(paths: list[Path]) -> None:
    parser = taqrir.Parser()
    table = pd.DataFrame([row for path in paths for row in rows(path, parser)])
    known = table[table["concept"].notna()].drop(columns="report")
    print(known.to_string(index=False, na_rep="-", float_format="{:,.15g}".format))
    print()
    print(table.groupby(["report", "status"]).size().to_string())


if __name__ == "__main__":
    main([Path(name) for name in sys.argv[1:]])
