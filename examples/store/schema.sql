-- The facts of reports. Numbers of officials, meetings, indicators and citations are those of the report: one person
-- in two reports is two rows, since no report says that they are the same. Empty fields are NULL.

CREATE TABLE IF NOT EXISTS reports (
    id        INTEGER PRIMARY KEY,
    source    TEXT NOT NULL UNIQUE,  -- the address of the page, else the name of the file
    title     TEXT,
    publisher TEXT,
    date      TEXT,                  -- EDTF, as all dates and periods
    area      TEXT                   -- ISO 3166-2
) STRICT;

CREATE TABLE IF NOT EXISTS officials (
    report INTEGER NOT NULL REFERENCES reports (id) ON DELETE CASCADE,
    id     INTEGER NOT NULL,
    name   TEXT NOT NULL,
    latin  TEXT,
    gender TEXT,
    PRIMARY KEY (report, id)
) STRICT, WITHOUT ROWID;

CREATE TABLE IF NOT EXISTS memberships (
    report   INTEGER NOT NULL,
    official INTEGER NOT NULL,
    role     TEXT NOT NULL,
    modifier TEXT,                   -- several are separated by commas
    body     TEXT,
    level    TEXT,
    area     TEXT,
    FOREIGN KEY (report, official) REFERENCES officials (report, id) ON DELETE CASCADE
) STRICT;

CREATE TABLE IF NOT EXISTS meetings (
    report   INTEGER NOT NULL REFERENCES reports (id) ON DELETE CASCADE,
    id       INTEGER NOT NULL,
    kind     TEXT NOT NULL,
    status   TEXT NOT NULL,
    ordinal  INTEGER,
    term     TEXT,
    convener TEXT,
    date     TEXT,
    text     TEXT,
    PRIMARY KEY (report, id)
) STRICT, WITHOUT ROWID;

CREATE TABLE IF NOT EXISTS participants (
    report   INTEGER NOT NULL,
    meeting  INTEGER NOT NULL,
    official INTEGER NOT NULL,
    part     TEXT NOT NULL,
    FOREIGN KEY (report, meeting) REFERENCES meetings (report, id) ON DELETE CASCADE,
    FOREIGN KEY (report, official) REFERENCES officials (report, id) ON DELETE CASCADE
) STRICT;

CREATE TABLE IF NOT EXISTS indicators (
    report       INTEGER NOT NULL REFERENCES reports (id) ON DELETE CASCADE,
    id           INTEGER NOT NULL,
    concept      TEXT,
    name         TEXT,
    value        REAL,
    value_max    REAL,
    unit         TEXT,
    approx       TEXT,
    numerator    REAL,               -- of "61 of 89"
    denominator  REAL,
    change       REAL,               -- negative for a decline
    change_unit  TEXT,
    baseline     TEXT,
    period       TEXT,
    area         TEXT,
    status       TEXT NOT NULL,
    text         TEXT,
    PRIMARY KEY (report, id)
) STRICT, WITHOUT ROWID;

CREATE TABLE IF NOT EXISTS citations (
    report  INTEGER NOT NULL REFERENCES reports (id) ON DELETE CASCADE,
    id      INTEGER NOT NULL,
    type    TEXT NOT NULL,
    number  TEXT,
    symbol  TEXT,
    date    TEXT,
    subject TEXT,
    PRIMARY KEY (report, id)
) STRICT, WITHOUT ROWID;

CREATE INDEX IF NOT EXISTS memberships_of ON memberships (report, official);
CREATE INDEX IF NOT EXISTS participants_of ON participants (report, meeting);
CREATE INDEX IF NOT EXISTS indicators_by_concept ON indicators (concept);
CREATE INDEX IF NOT EXISTS citations_by_symbol ON citations (symbol);
