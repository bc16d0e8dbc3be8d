// A program of somebody else: parses, catches what the library throws, prints JSON.
#include <taqrir/taqrir.hpp>

#include <cstdio>
#include <string>

int main() {
    const taqrir::Parser parser;
    try {
        (void)parser.parse("two", {.max_bytes = 2});
        std::puts("the limit was not kept");
        return 1;
    } catch (const taqrir::Error& error) {
        if (error.code != taqrir::ErrorCode::input_too_large) {
            return 1;
        }
    }
    const std::string json = taqrir::to_json(parser.parse(""));
    std::printf("taqrir %s\n%s\n", std::string(taqrir::version()).c_str(), json.c_str());
    return json.find("\"schema\"") == std::string::npos ? 1 : 0;
}
