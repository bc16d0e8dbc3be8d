// The N-API side of index.js: text and numbers in, JSON text out. index.js has checked the arguments.
#include <napi.h>

#include <cstdint>
#include <memory>
#include <new>
#include <string>
#include <utility>
#include <vector>

#include "taqrir/taqrir.h"

namespace {

// Shared with the work that runs on other threads.
using ParserHandle = std::shared_ptr<taqrir_parser>;
using StopHandle = std::shared_ptr<taqrir_stop>;

// What the library gives, freed on every way out.
struct Result {
    Result() = default;
    Result(const Result&) = delete;
    Result& operator=(const Result&) = delete;
    ~Result() { taqrir_string_free(&string); }

    taqrir_string string{};
    taqrir_error error{};
};

// One text and how it is to be read and written.
struct Request {
    std::string text;
    std::string reference_date;
    std::size_t max_bytes = 0;
    std::uint32_t utf8 = 0;
    std::uint32_t kinds = 0;
    std::size_t max_facts = 0;
    std::size_t max_nesting = 0;
    std::uint64_t time_budget_ns = 0;
    std::uint32_t on_limit = 0;
    StopHandle stop;
    taqrir_json_options writing{};
};

[[nodiscard]] std::string bytes(const Napi::Value& value) {
    if (value.IsString()) return value.As<Napi::String>().Utf8Value();
    const auto array = value.As<Napi::Uint8Array>();
    return {reinterpret_cast<const char*>(array.Data()), array.ByteLength()};
}

[[nodiscard]] Request read_request(const Napi::CallbackInfo& info) {
    const auto options = info[1].As<Napi::Object>();
    const auto number = [&](const char* name) { return options.Get(name).As<Napi::Number>().Uint32Value(); };
    Request request;
    request.text = bytes(info[0]);
    request.reference_date = options.Get("referenceDate").As<Napi::String>().Utf8Value();
    const auto size = [&](const char* name) {
        return static_cast<std::size_t>(options.Get(name).As<Napi::Number>().Int64Value());
    };
    request.max_bytes = size("maxBytes");
    request.max_facts = size("maxFacts");
    request.max_nesting = size("maxNesting");
    request.time_budget_ns = static_cast<std::uint64_t>(options.Get("timeBudgetNs").As<Napi::Number>().Int64Value());
    request.on_limit = number("onLimit");
    request.utf8 = number("utf8");
    request.kinds = number("kinds");
    request.writing = {sizeof request.writing, number("offsets"), number("facts"), number("pretty"), number("explain")};
    return request;
}

[[nodiscard]] taqrir_parse_options reading(const Request& request) {
    taqrir_parse_options options{};
    options.size = sizeof options;
    options.max_bytes = request.max_bytes;
    options.utf8 = request.utf8;
    options.max_facts = request.max_facts;
    options.max_nesting = request.max_nesting;
    options.time_budget_ns = request.time_budget_ns;
    options.on_limit = request.on_limit;
    options.stop = request.stop.get();
    options.reference_date = request.reference_date.empty() ? nullptr : request.reference_date.c_str();
    return options;
}

using Call = taqrir_status (*)(const taqrir_parser*, const Request&, Result&);

template <typename Write>
taqrir_status with_document(const taqrir_parser* parser, const Request& request, Result& result, Write write) {
    const taqrir_parse_options options = reading(request);
    taqrir_document* document = nullptr;
    taqrir_status status =
        taqrir_parse(parser, request.text.data(), request.text.size(), &options, &document, &result.error);
    if (status == TAQRIR_OK) status = write(document);
    taqrir_document_free(document);
    return status;
}

taqrir_status json(const taqrir_parser* parser, const Request& request, Result& result) {
    return with_document(parser, request, result, [&](const taqrir_document* document) {
        return taqrir_document_json(document, &request.writing, &result.string, &result.error);
    });
}

taqrir_status summary(const taqrir_parser* parser, const Request& request, Result& result) {
    return with_document(parser, request, result, [&](const taqrir_document* document) {
        return taqrir_document_summary(document, &result.string, &result.error);
    });
}

taqrir_status mentions(const taqrir_parser* parser, const Request& request, Result& result) {
    const taqrir_parse_options options = reading(request);
    return taqrir_recognize(parser, request.text.data(), request.text.size(), request.kinds, &options, &request.writing,
                            &result.string, &result.error);
}

// An Error that index.js turns into a TaqrirError.
[[nodiscard]] Napi::Error to_js(Napi::Env env, const taqrir_error& error) {
    Napi::Error out = Napi::Error::New(env, error.message);
    out.Set("code", Napi::String::New(env, taqrir_status_name(error.status)));
    out.Set("offset", Napi::Number::New(env, static_cast<double>(error.offset)));
    out.Set("line", Napi::Number::New(env, static_cast<double>(error.line)));
    out.Set("column", Napi::Number::New(env, static_cast<double>(error.column)));
    return out;
}

// Runs what copies texts between JavaScript and the library: memory may run out there too.
template <typename Work>
auto guarded(Napi::Env env, const Work& work) {
    try {
        return work();
    } catch (const std::bad_alloc&) {
        throw to_js(env, {TAQRIR_OUT_OF_MEMORY, 0, 0, 0, "not enough memory"});
    }
}

// Runs on the thread pool of libuv and settles a promise on the thread of JavaScript.
class Work final : public Napi::AsyncWorker {
public:
    Work(Napi::Env env, ParserHandle parser, Request request, Call call)
        : AsyncWorker(env), promise_(env), parser_(std::move(parser)), request_(std::move(request)), call_(call) {}

    [[nodiscard]] Napi::Promise promise() const { return promise_.Promise(); }

protected:
    void Execute() override {
        if (call_(parser_.get(), request_, result_) != TAQRIR_OK) SetError(result_.error.message);
    }
    void OnOK() override { promise_.Resolve(Napi::String::New(Env(), result_.string.data, result_.string.size)); }
    void OnError(const Napi::Error&) override { promise_.Reject(to_js(Env(), result_.error).Value()); }

private:
    Napi::Promise::Deferred promise_;
    ParserHandle parser_;
    Request request_;
    Call call_;
    Result result_;
};

// new NativeStop(): request() ends the work that has it.
class Stop final : public Napi::ObjectWrap<Stop> {
public:
    explicit Stop(const Napi::CallbackInfo& info) : ObjectWrap(info) {
        taqrir_stop* made = nullptr;
        taqrir_error error{};
        if (taqrir_stop_new(&made, &error) != TAQRIR_OK) throw to_js(info.Env(), error);
        stop_ = StopHandle(made, taqrir_stop_free);
    }

    [[nodiscard]] static Napi::Function define(Napi::Env env) {
        return DefineClass(env, "NativeStop", {InstanceMethod<&Stop::request>("request")});
    }
    [[nodiscard]] const StopHandle& handle() const noexcept { return stop_; }

private:
    void request(const Napi::CallbackInfo&) { taqrir_stop_request(stop_.get()); }

    StopHandle stop_;
};

class Parser final : public Napi::ObjectWrap<Parser> {
public:
    // new Parser(lexicons): an array of strings and Uint8Arrays.
    explicit Parser(const Napi::CallbackInfo& info)
        : ObjectWrap(info), parser_(guarded(info.Env(), [&] { return make(info); })) {}

    [[nodiscard]] static Napi::Function define(Napi::Env env) {
        return DefineClass(
            env, "NativeParser",
            {InstanceMethod<&Parser::now<json>>("json"), InstanceMethod<&Parser::later<json>>("jsonAsync"),
             InstanceMethod<&Parser::now<summary>>("summary"), InstanceMethod<&Parser::now<mentions>>("mentions")});
    }

private:
    [[nodiscard]] static ParserHandle make(const Napi::CallbackInfo& info) {
        const auto tables = info[0].As<Napi::Array>();
        std::vector<std::string> texts;
        for (std::uint32_t i = 0; i < tables.Length(); ++i) texts.push_back(bytes(tables[i]));
        std::vector<taqrir_text> views;
        for (const std::string& text : texts) views.push_back({text.data(), text.size()});
        taqrir_parser* made = nullptr;
        taqrir_error error{};
        if (taqrir_parser_new(views.data(), views.size(), &made, &error) != TAQRIR_OK) throw to_js(info.Env(), error);
        return {made, taqrir_parser_free};
    }

    // (text, options) -> string
    template <Call call>
    Napi::Value now(const Napi::CallbackInfo& info) {
        return guarded(info.Env(), [&] {
            Result result;
            if (call(parser_.get(), read_request(info), result) != TAQRIR_OK) throw to_js(info.Env(), result.error);
            return Napi::String::New(info.Env(), result.string.data, result.string.size);
        });
    }

    // (text, options, stop or undefined) -> Promise<string>
    template <Call call>
    Napi::Value later(const Napi::CallbackInfo& info) {
        return guarded(info.Env(), [&] {
            Request request = read_request(info);
            if (info[2].IsObject()) request.stop = Stop::Unwrap(info[2].As<Napi::Object>())->handle();
            auto* work = new Work(info.Env(), parser_, std::move(request), call);  // Deletes itself.
            work->Queue();
            return work->promise();
        });
    }

    ParserHandle parser_;
};

Napi::Object init(Napi::Env env, Napi::Object exports) {
    if (taqrir_abi_version() != TAQRIR_ABI_VERSION) {
        throw Napi::Error::New(env, "this addon was built for another version of libtaqrir");
    }
    exports.Set("version", taqrir_version());
    exports.Set("schemaVersion", taqrir_schema_version());
    exports.Set("NativeParser", Parser::define(env));
    exports.Set("NativeStop", Stop::define(env));
    return exports;
}

}  // namespace

NODE_API_MODULE(taqrir_node, init)
