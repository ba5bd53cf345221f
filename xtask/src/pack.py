"""Packs lines of JSON with a field "text" as a Parquet file without compression: pack.py IN OUT."""

import json
import sys

import pyarrow
import pyarrow.parquet

with open(sys.argv[1], encoding="utf-8") as lines:
    texts = [json.loads(line)["text"] for line in lines]
table = pyarrow.table({"text": texts})
pyarrow.parquet.write_table(table, sys.argv[2], compression="none", row_group_size=10000)
