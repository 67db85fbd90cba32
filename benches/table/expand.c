/* Expands series with libical: each line of standard input is DTSTART, a tab, and an RRULE's value.
   Prints how many occurrences lie before the time given, a sum over them, and the seconds it took. */
#include <libical/ical.h>
#include <stdio.h>
#include <time.h>

enum { MOST = 4096 };

static char starts[MOST][24], rules[MOST][128];

int main(int argc, char **argv)
{
    char line[256];
    int series = 0;
    unsigned long long count = 0, sum = 0;
    struct timespec began, ended;

    if (argc != 2)
        return 2;
    while (series < MOST && fgets(line, sizeof line, stdin))
        if (sscanf(line, "%23[^\t]\t%127[^\n]", starts[series], rules[series]) == 2)
            series++;
    struct icaltimetype end = icaltime_from_string(argv[1]);

    clock_gettime(CLOCK_MONOTONIC, &began);
    for (int i = 0; i < series; i++) {
        struct icalrecurrencetype rule = icalrecurrencetype_from_string(rules[i]);
        icalrecur_iterator *each = icalrecur_iterator_new(rule, icaltime_from_string(starts[i]));
        struct icaltimetype at = icalrecur_iterator_next(each);
        while (!icaltime_is_null_time(at) && icaltime_compare(at, end) < 0) {
            count++;
            sum += at.day * 10000 + at.hour * 100 + at.minute;
            at = icalrecur_iterator_next(each);
        }
        icalrecur_iterator_free(each);
    }
    clock_gettime(CLOCK_MONOTONIC, &ended);
    printf("%llu %llu %.6f\n", count, sum, (ended.tv_sec - began.tv_sec) + (ended.tv_nsec - began.tv_nsec) / 1e9);
    return 0;
}
