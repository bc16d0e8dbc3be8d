#include "export/json_stream.hpp"

#include <cmath>
#include <cstring>
#include <limits>
#include <random>
#include <string>

#include <nlohmann/json.hpp>

#include "catch.hpp"

using namespace taqrir::detail;
using nlohmann::ordered_json;

namespace {

// An object with every kind of value, and brackets with nothing inside.
void write_sample(JsonStream& json) {
    json.begin_object();
    json.key("text");
    json.value("a \"word\"");
    json.key("list");
    json.begin_array();
    json.value(1);
    json.value(nullptr);
    json.begin_object();
    json.key("empty");
    json.begin_array();
    json.end_array();
    json.end_object();
    json.begin_object();
    json.end_object();
    json.value(true);
    json.end_array();
    json.key("number");
    json.value(-0.5);
    json.end_object();
}

std::string number(double value) {
    std::string out;
    JsonStream json(out, false);
    json.value(value);
    return out;
}

}  // namespace

TEST_CASE("an object on one line and indented") {
    const auto same =
        ordered_json::parse(R"({"text": "a \"word\"", "list": [1, null, {"empty": []}, {}, true], "number": -0.5})");
    for (const bool pretty : {false, true}) {
        std::string out;
        JsonStream json(out, pretty);
        write_sample(json);
        CHECK(out == same.dump(pretty ? 2 : -1));
    }
}

TEST_CASE("values at the top stand one behind the other") {
    std::string out;
    JsonStream json(out, false);
    json.begin_array();
    json.end_array();
    json.value("x");
    CHECK(out == R"([]"x")");
}

TEST_CASE("numbers are short and read back as the same") {
    CHECK(number(207e12) == "207000000000000");
    CHECK(number(-0.0) == "0");
    CHECK(number(13.85) == "13.85");
    CHECK(number(0.1) == "0.1");
    CHECK(number(0.0001) == "0.0001");
    CHECK(number(0.00001) == "1e-05");
    CHECK(number(123456789012345.5) == "123456789012345.5");
    CHECK(number(1234567890123456.5) == "1.2345678901234565e+15");
    CHECK(number(12345678901234567890.0) == "1.2345678901234567e+19");
    CHECK(number(std::numeric_limits<double>::max()) == "1.7976931348623157e+308");
    CHECK(number(std::numeric_limits<double>::denorm_min()) == "5e-324");
    CHECK(number(std::numeric_limits<double>::infinity()) == "null");
    CHECK(number(-std::numeric_limits<double>::infinity()) == "null");
    CHECK(number(std::numeric_limits<double>::quiet_NaN()) == "null");

    std::mt19937_64 random(20251122);
    for (int i = 0; i < 100'000; ++i) {
        const std::uint64_t bits = random();
        double value = 0;
        std::memcpy(&value, &bits, sizeof value);
        if (!std::isfinite(value)) continue;
        const std::string out = number(value);
        if (ordered_json::parse(out).get<double>() != value || out.size() > ordered_json(value).dump().size())
            FAIL(out);
    }
}
