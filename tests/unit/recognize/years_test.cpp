#include "recognize/years.hpp"

#include "catch.hpp"

using namespace taqrir;
using namespace taqrir::recognizer;

namespace {

recognizer::Mention mention(const std::string& edtf, std::string_view rule = "date.day_month") {
    recognizer::Mention made;
    made.kind = edtf.find('/') == std::string::npos ? MentionKind::date : MentionKind::period;
    made.edtf = Edtf(edtf);
    made.origin.rule = rule;
    return made;
}

std::vector<CalendarRange> times(const std::vector<std::string>& edtf) {
    std::vector<CalendarRange> told;
    for (const std::string& time : edtf) told.push_back(told_time(mention(time)).value());
    return told;
}

// The first mention after inference among the others.
recognizer::Mention inferred(const std::string& edtf, const YearContext& context,
                             const std::vector<std::string>& others = {}, std::string_view rule = "date.day_month") {
    std::vector<recognizer::Mention> mentions{mention(edtf, rule)};
    for (const std::string& other : others) mentions.push_back(mention(other));
    infer_years(mentions, context);
    return mentions.front();
}

}  // namespace

TEST_CASE("nothing is known: the year stays open") {
    const recognizer::Mention found = inferred("XXXX-01-14", {});
    CHECK(found.edtf == "XXXX-01-14");
    CHECK(found.inferred == DatePart::none);
}

TEST_CASE("what is written is not touched") {
    YearContext context;
    context.published = "2025-10-20";
    CHECK(inferred("2017-10-25", context).edtf == "2017-10-25");
    CHECK(inferred("2017-10-25", context).inferred == DatePart::none);
    CHECK(inferred("2025/2030", context).edtf == "2025/2030");
}

TEST_CASE("the stamp gives the nearest year, at most two months ahead") {
    YearContext context;
    context.published = "2025-01-20";
    CHECK(inferred("XXXX-01-14", context).edtf == "2025-01-14");
    CHECK(inferred("XXXX-01-14", context).inferred == DatePart::year);
    CHECK(inferred("XXXX-12-28", context).edtf == "2024-12-28");
    CHECK(inferred("XXXX-03-03", context).edtf == "2025-03-03");  // 42 days ahead
    CHECK(inferred("XXXX-04-30", context).edtf == "2024-04-30");  // 100 days ahead
    CHECK(inferred("XXXX-12", context).edtf == "2024-12");
    CHECK(inferred("XXXX-01/XXXX-03", context).edtf == "2025-01/2025-03");
    CHECK(inferred("XXXX-07/XXXX-12", context).edtf == "2024-07/2024-12");
    CHECK(inferred("XXXX-12-28/XXXX-01-03", context).edtf == "2024-12-28/2025-01-03");
}

TEST_CASE("a leap day is given a leap year") {
    YearContext context;
    context.published = "2025-03-10";
    CHECK(inferred("XXXX-02-29", context).edtf == "2024-02-29");
    context = {};
    context.slug = "tong-ket-nam-2025-va-nhiem-vu";
    CHECK(inferred("XXXX-02-29", context).edtf == "XXXX-02-29");
    CHECK(inferred("XXXX-02-29", context).inferred == DatePart::none);
}

TEST_CASE("last and next are held against the stamp") {
    YearContext context;
    context.published = "2025-11-20";
    CHECK(inferred("XXXX-12", context, {}, "date.month_past").edtf == "2024-12");
    CHECK(inferred("XXXX-12", context, {}, "date.month_next").edtf == "2025-12");
    CHECK(inferred("XXXX-10-05", context, {}, "date.day_month_past").edtf == "2025-10-05");
    CHECK(inferred("XXXX-10-05", context, {}, "date.day_month_next").edtf == "2026-10-05");
}

TEST_CASE("the slug names the years of work") {
    YearContext context;
    context.slug = "hoi-nghi-tong-ket-nam-2024-trien-khai-nhiem-vu-nam-2025";
    CHECK(inferred("XXXX-01-14", context).edtf == "2025-01-14");
    CHECK(inferred("XXXX-03-31", context).edtf == "2025-03-31");
    CHECK(inferred("XXXX-12-09", context).edtf == "2024-12-09");
    context.slug = "ket-qua-9-thang-dau-nam-2025";
    CHECK(inferred("XXXX-10-06", context).edtf == "2025-10-06");
}

TEST_CASE("years of a slug") {
    const auto years = [](std::string_view slug) { return slug_years(slug).value_or(WorkYears{}); };
    CHECK(years("nhiem-vu-nam-2024").reviewed == 2024);
    CHECK(years("nhiem-vu-nam-2024").planned == 0);
    CHECK(years("tong-ket-nam-2023-phuong-huong-nam-2024").planned == 2024);
    CHECK(years("le-ky-niem-20-10-1930-20-10-2025").reviewed == 2025);
    CHECK(years("/2025/10/06/hoi-nghi.html").reviewed == 2025);
    CHECK_FALSE(slug_years("dai-hoi-nhiem-ky-2025-2030"));
    CHECK_FALSE(slug_years("lam-viec-voi-xa-2024.html"));  // May be the number of the page.
    CHECK_FALSE(slug_years("lam-viec-tai-xa-2125.html"));
    CHECK_FALSE(slug_years("hoi-nghi-lan-thu-18-3145231.html"));
    CHECK_FALSE(slug_years(""));
}

TEST_CASE("the stamp goes before the slug, the slug before the text") {
    YearContext context;
    context.slug = "nhiem-vu-nam-2023";
    context.reference_date = "2020-06-01";
    CHECK(inferred("XXXX-05-10", context, {"2024", "2024"}).edtf == "2023-05-10");
    context.published = "2025-05-12";
    CHECK(inferred("XXXX-05-10", context, {"2024", "2024"}).edtf == "2025-05-10");
}

TEST_CASE("the years of work in the text") {
    // Reviews 2024 and plans 2025: January is of 2025, November of 2024.
    const std::vector<std::string> both{"2024", "2025", "2024", "2025", "2023"};
    CHECK(inferred("XXXX-01-14", {}, both).edtf == "2025-01-14");
    CHECK(inferred("XXXX-11-14", {}, both).edtf == "2024-11-14");
    // Nine months of 2025 are reviewed; 2024 is what they are compared with.
    const std::vector<std::string> running{"2025-01/2025-09", "2024", "2024", "2025", "2025-01/2025-09"};
    CHECK(inferred("XXXX-10-06", {}, running).edtf == "2025-10-06");
    // Terms and days of documents are no years of work.
    CHECK_FALSE(work_years(times({"2025/2030", "2017-10-25"})));
    // Where the term that ends and the one that begins meet; the end of the second is an aim.
    CHECK(inferred("XXXX-07-17", {}, {"2020/2025", "2025/2030", "2030"}).edtf == "2025-07-17");
    CHECK(inferred("XXXX-07-17", {}, {"2020/2025", "2025/2030", "2024", "2024", "2030", "2030"}).edtf == "2024-07-17");
    CHECK(inferred("XXXX-07-17", {}, {"2015/2020", "2020/2025", "2025", "2025-01/2025-06"}).edtf == "2025-07-17");
    CHECK(inferred("XXXX-07-17", {}, {"2021/2026", "2026"}).edtf == "2026-07-17");
    // A year of somebody's career, and the term that begins.
    CHECK(inferred("XXXX-09-17", {}, {"2024", "2025/2030"}).edtf == "2025-09-17");
    CHECK(inferred("XXXX-09-17", {}, {"2024", "2024", "2025/2030"}).edtf == "2024-09-17");
    CHECK(inferred("XXXX-09-17", {}, {"2023", "2025/2030"}).edtf == "2023-09-17");
    // A month late in the year shows that it is under way, where the year before has none.
    CHECK(inferred("XXXX-09-17", {}, {"1976", "2024", "2025-07"}).edtf == "2025-09-17");
    CHECK(inferred("XXXX-11-17", {}, {"2024", "2025", "2025-02"}).edtf == "2024-11-17");
    CHECK(inferred("XXXX-11-17", {}, {"2024-10", "2024", "2025", "2025"}).edtf == "2024-11-17");
    const auto one = work_years(times({"2025", "2025", "2025", "2025", "2050"}));
    REQUIRE(one);
    CHECK(one->reviewed == 2025);
    CHECK(one->planned == 0);
}

TEST_CASE("the caller may know the years of work") {
    YearContext context;
    context.work = WorkYears{2024, 2025};
    CHECK(inferred("XXXX-02-01", context, {"2020", "2020"}).edtf == "2025-02-01");
    CHECK(inferred("XXXX-09-01", context, {"2020", "2020"}).edtf == "2024-09-01");
}

TEST_CASE("the newest full day of the text, then the reference date") {
    CHECK(inferred("XXXX-01-14", {}, {"2017-10-25", "2024-12-24"}).edtf == "2025-01-14");
    CHECK(inferred("XXXX-09-14", {}, {"2017-10-25", "2024-12-24"}).edtf == "2024-09-14");
    YearContext context;
    context.reference_date = "2025-01-20";
    CHECK(inferred("XXXX-01-14", context).edtf == "2025-01-14");
    CHECK(inferred("XXXX-01-20", context).edtf == "2025-01-20");
    CHECK(inferred("XXXX-01-21", context).edtf == "2024-01-21");
    CHECK(inferred("XXXX-01-14", context, {"2023-12-24"}).edtf == "2024-01-14");
    context.reference_date = "soon";
    CHECK(inferred("XXXX-01-14", context).edtf == "XXXX-01-14");
}

TEST_CASE("what was inferred is no evidence") {
    YearContext context;
    context.reference_date = "2025-01-20";
    std::vector<recognizer::Mention> mentions{mention("XXXX-01-14")};
    infer_years(mentions, context);
    mentions.push_back(mention("XXXX-02-14"));
    infer_years(mentions, {});
    CHECK(mentions[1].edtf == "XXXX-02-14");
}

TEST_CASE("a day that the text gives once more with its year has that year") {
    // "On 24 March ... (24 March 1975 - 24 March 2025)" in a text that is full of other years.
    CHECK(inferred("XXXX-03-24", {}, {"1997", "1997", "2017", "1975-03-24/2025-03-24"}).edtf == "2025-03-24");
    // The founding day alone is older than what the text speaks of.
    CHECK(inferred("XXXX-02-03", {}, {"2024", "2024", "1930-02-03"}).edtf == "2024-02-03");
    CHECK(inferred("XXXX-03-25", {}, {"2024", "2024", "2025-03-24"}).edtf == "2024-03-25");
}
