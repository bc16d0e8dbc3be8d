#include "taqrir/json.hpp"

#include <algorithm>
#include <map>
#include <regex>
#include <string>
#include <vector>

#include <nlohmann/json.hpp>

#include "catch.hpp"
#include "data_file.hpp"
#include "taqrir/parser.hpp"

namespace {

using nlohmann::json;
using taqrir::test::split;

struct Rule {
    std::vector<std::string> types;
    bool required = false;
    std::string format;
};

// The rule table: class, then field.
using Rules = std::map<std::string, std::map<std::string, Rule>>;

Rules read_rules() {
    Rules rules;
    for (const taqrir::test::DataRow& row : taqrir::test::rows("export/popolo_rules.tsv")) {
        rules[row.cells.at(0)][row.cells.at(1)] = {split(row.cells.at(2), '|'), row.cells.at(3) == "yes",
                                                   row.cells.at(4)};
    }
    return rules;
}

class Validator {
public:
    explicit Validator(const json& all) : all_(all) {}

    std::vector<std::string> breaches;

    void object(const std::string& name, const json& value, const std::string& path) {
        const auto& fields = rules_.at(name);
        for (const auto& [field, rule] : fields) {
            if (rule.required && !value.contains(field)) breaches.push_back(path + ": no " + field);
        }
        for (const auto& item : value.items()) {
            const std::string here = path + "." + item.key();
            const auto rule = fields.find(item.key());
            if (rule == fields.end()) {
                breaches.push_back(here + ": no such field");
            } else {
                field(rule->second, item.value(), here);
            }
        }
    }

private:
    void field(const Rule& rule, const json& value, const std::string& path) {
        const bool typed = std::any_of(rule.types.begin(), rule.types.end(),
                                       [&](const std::string& type) { return is(type, value, path); });
        if (!typed) breaches.push_back(path + ": wrong type");
        const bool text = value.is_string();
        if (text && !fits(rule.format, value.get<std::string>())) breaches.push_back(path + ": not " + rule.format);
        if (rule.format == "nonempty" && value.is_array() && value.empty()) breaches.push_back(path + ": empty");
    }

    bool is(const std::string& type, const json& value, const std::string& path) {
        if (type == "string") return value.is_string();
        if (type == "boolean") return value.is_boolean();
        if (type == "null") return value.is_null();
        if (type == "object") return value.is_object();
        if (type.front() != '[') {
            if (value.is_object()) object(type, value, path);
            return value.is_object();
        }
        const std::string of = type.substr(1, type.size() - 2);
        if (!value.is_array()) return false;
        for (const json& item : value) {
            if (!is(of, item, path)) return false;
        }
        return true;
    }

    bool fits(const std::string& format, const std::string& value) const {
        static const std::regex date("[0-9]{4}(-[0-9]{2}){0,2}");
        static const std::regex time("[0-9]{4}((-[0-9]{2}){0,2}|(-[0-9]{2}){2}T[0-9]{2}(:[0-9]{2}){0,2}Z)");
        static const std::regex uri("[a-z][a-z0-9+.-]*:[^\\s]+");
        if (format == "-") return true;
        if (format == "date") return std::regex_match(value, date);
        if (format == "datetime") return std::regex_match(value, time);
        if (format == "datetime_or_empty") return value.empty() || std::regex_match(value, time);
        if (format == "uri") return std::regex_match(value, uri);
        if (format == "nonempty") return !value.empty();
        if (format.rfind("-> ", 0) == 0) return points(format.substr(3), value);
        const auto values = split(format, '|');
        return std::find(values.begin(), values.end(), value) != values.end();
    }

    bool points(const std::string& list, const std::string& id) const {
        return std::any_of(all_[list].begin(), all_[list].end(), [&](const json& one) { return one["id"] == id; });
    }

    const json& all_;
    Rules rules_ = read_rules();
};

// List of the output, and the class of what is in it.
const std::map<std::string, std::string> lists = {{"persons", "person"},
                                                  {"organizations", "organization"},
                                                  {"memberships", "membership"},
                                                  {"posts", "post"},
                                                  {"areas", "area"},
                                                  {"events", "event"},
                                                  {"ocd_events", "ocd.event"},
                                                  {"motions", "motion"}};

std::vector<std::string> breaches(const json& all) {
    Validator validator(all);
    for (const auto& [list, name] : lists) {
        for (const json& one : all.at(list)) validator.object(name, one, list);
    }
    return validator.breaches;
}

json exported(const std::string& text) {
    static const taqrir::Parser parser;
    return json::parse(to_popolo(parser.parse(text)));
}

std::string report(const std::string& name) {
    return taqrir::test::read_file(std::string(TAQRIR_TEST_DATA) + "/" + name);
}

}  // namespace

TEST_CASE("what is exported keeps the field rules of Popolo and Open Civic Data") {
    for (const char* name : {"../../examples/reports/lao-cai.txt", "export/council.txt", "reports/speech.txt",
                             "reports/glued.txt", "cli_report.txt"}) {
        INFO(name);
        CHECK(breaches(exported(report(name))) == std::vector<std::string>{});
    }
    CHECK(breaches(json::parse(taqrir::to_popolo(taqrir::Document{}))) == std::vector<std::string>{});
}

TEST_CASE("the rules notice what is wrong") {
    json all = exported(report("export/council.txt"));
    all["events"][0]["start_date"] = "17 July";
    all["persons"][0].erase("name");
    all["persons"][0]["age"] = 50;
    all["memberships"][0]["organization_id"] = "organization/99";
    all["ocd_events"][0]["status"] = "over";
    all["ocd_events"][0].erase("name");
    CHECK(breaches(all) == std::vector<std::string>{
                               "events.start_date: not datetime", "memberships.organization_id: not -> organizations",
                               "ocd_events: no name", "ocd_events.status: not cancelled|tentative|confirmed|passed",
                               "persons.age: no such field"});
}

TEST_CASE("a session as event, people, posts and motions") {
    const json all = exported(report("export/council.txt"));
    REQUIRE(all["events"].size() == 1);
    const json& event = all["events"][0];
    CHECK(event["classification"] == "session");
    CHECK(event["start_date"] == "2025-07-17");
    CHECK(event["end_date"] == "2025-07-18");
    CHECK(event["status"] == "confirmed");
    CHECK(event["identifiers"] == json::parse(R"([{"identifier": "29", "scheme": "ordinal"},
                                                  {"identifier": "2021/2026", "scheme": "term"}])"));
    CHECK(event["attendees"].size() == 2);
    const json& convener = all["organizations"][0];
    REQUIRE(all["memberships"].size() == 3);
    CHECK(all["memberships"][0]["role"] == "chair");
    CHECK(all["memberships"][0]["organization_id"] == event["organization_id"]);
    CHECK(convener["classification"] == "people_council");
    CHECK(all["areas"][0]["identifier"] == "VN-05");
    // A seat in a committee is a membership without a post.
    CHECK(all["posts"].size() == 2);
    REQUIRE(all["motions"].size() == 1);
    CHECK(all["motions"][0]["classification"] == "approved");
    CHECK(all["motions"][0]["legislative_session_id"] == event["id"]);
    CHECK(all["not_expressed"]["awards"] == 1);
}

TEST_CASE("an Open Civic Data event tells parts, agenda and documents") {
    const json all = exported(report("export/council.txt"));
    REQUIRE(all["ocd_events"].size() == 1);
    const json& event = all["ocd_events"][0];
    std::string people;
    for (const json& one : event["participants"]) {
        people += one["type"].get<std::string>() + ' ' + one["note"].get<std::string>() + "; ";
    }
    CHECK(people == "organization convener; person chair; person presenter; organization attendee; ");
    CHECK(event["agenda"].size() == 3);
    CHECK(event["agenda"].back()["classification"] == json::array({"approved"}));
    REQUIRE(event["documents"].size() == 1);
    CHECK(event["documents"][0]["date"] == "2025-03-04");
    CHECK(event["extras"] == json::parse(R"({"ordinal": 29, "term": "2021/2026"})"));
}
