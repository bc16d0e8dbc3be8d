#include "recognize/calendar.hpp"

#include "catch.hpp"

using namespace taqrir::recognizer;

TEST_CASE("days of a month") {
    CHECK(days_in_month(2025, 2) == 28);
    CHECK(days_in_month(2024, 2) == 29);
    CHECK(days_in_month(2000, 2) == 29);
    CHECK(days_in_month(1900, 2) == 28);
    CHECK(days_in_month(0, 2) == 29);
    CHECK(days_in_month(2025, 4) == 30);
    CHECK(days_in_month(2025, 12) == 31);
}

TEST_CASE("which dates exist") {
    CHECK(is_valid({2024, 2, 29}));
    CHECK_FALSE(is_valid({2025, 2, 29}));
    CHECK(is_valid({0, 2, 29}));
    CHECK_FALSE(is_valid({0, 2, 30}));
    CHECK(is_valid({2025, 10, 0}));
    CHECK(is_valid({2025, 0, 0}));
    CHECK_FALSE(is_valid({2025, 13, 1}));
    CHECK_FALSE(is_valid({2025, 0, 5}));
    CHECK_FALSE(is_valid({2025, 4, 31}));
    CHECK_FALSE(is_valid({10000, 1, 1}));
    CHECK_FALSE(is_valid({}));
}

TEST_CASE("day numbers and weekdays") {
    CHECK(day_number({1970, 1, 1}) == 0);
    CHECK(day_number({1969, 12, 31}) == -1);
    CHECK(day_number({2000, 3, 1}) == 11017);
    CHECK(day_number({2025, 3, 1}) - day_number({2025, 2, 28}) == 1);
    CHECK(day_number({2024, 3, 1}) - day_number({2024, 2, 28}) == 2);
    CHECK(weekday_of({1970, 1, 1}) == 4);
    CHECK(weekday_of({2025, 1, 14}) == 2);
    CHECK(weekday_of({2024, 10, 20}) == 7);
    CHECK(weekday_of({1945, 9, 2}) == 7);
    CHECK(weekday_of({1930, 2, 3}) == 1);
}

TEST_CASE("the n-th weekday of a month") {
    CHECK(nth_weekday(2014, 9, 2, 3) == CalendarDate{2014, 9, 16});
    CHECK(nth_weekday(2025, 9, 1, 1) == CalendarDate{2025, 9, 1});
    CHECK(nth_weekday(2025, 8, 5, 5) == CalendarDate{2025, 8, 29});
    CHECK_FALSE(nth_weekday(2025, 9, 5, 5));
    CHECK_FALSE(nth_weekday(2025, 9, 5, 0));
}

TEST_CASE("EDTF is written") {
    CHECK(to_edtf(CalendarDate{2025, 1, 14}) == "2025-01-14");
    CHECK(to_edtf(CalendarDate{0, 1, 14}) == "XXXX-01-14");
    CHECK(to_edtf(CalendarDate{2025, 10, 0}) == "2025-10");
    CHECK(to_edtf(CalendarDate{938, 0, 0}) == "0938");
    CHECK(to_edtf(CalendarRange{{2025, 1, 0}, {2025, 9, 0}}) == "2025-01/2025-09");
}

TEST_CASE("EDTF is read back") {
    for (const char* edtf : {"2025-01-14", "XXXX-01-14", "2025-10", "2025", "XXXX-02-29"}) {
        CAPTURE(edtf);
        const auto range = from_edtf(edtf);
        REQUIRE(range);
        CHECK(range->first == range->last);
        CHECK(to_edtf(range->first) == edtf);
    }
    for (const char* edtf : {"2025-01/2025-03", "2020/2025", "XXXX-12-28/XXXX-01-03"}) {
        CAPTURE(edtf);
        const auto range = from_edtf(edtf);
        REQUIRE(range);
        CHECK(to_edtf(*range) == edtf);
    }
    for (const char* text : {"", "XXXX", "25-01-14", "2025-1-14", "2025-02-30", "2025-13", "2025-00-10",
                             "2025-01-14T10:00", "2025/", "/2025", "2025-01-1X", "2025 01 14", "2025-01-"}) {
        CAPTURE(text);
        CHECK_FALSE(from_edtf(text));
    }
}
