"""Expands series with python-dateutil: each line of standard input is DTSTART, a tab, and an RRULE's value.

Prints how many occurrences lie before the time given, a sum over them, and the seconds it took.
"""

import sys
import time
from datetime import datetime

from dateutil.rrule import rrulestr

FORM = "%Y%m%dT%H%M%S"
end = datetime.strptime(sys.argv[1], FORM)
lines = [line.rstrip("\n").split("\t") for line in sys.stdin]

began = time.perf_counter()
count = total = 0
for starts, rule in lines:
    for at in rrulestr(rule, dtstart=datetime.strptime(starts, FORM)):
        if at >= end:
            break
        count += 1
        total += at.day * 10000 + at.hour * 100 + at.minute
print(count, total, f"{time.perf_counter() - began:.6f}")
