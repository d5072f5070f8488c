// The document against its promises: bench_json [MEGABYTES, default 100]
//
// Parsers run in turn on the same bytes, so that a slow moment of the machine hits all of them; medians of 5.

#include "core/json/jsondiff.h"
#include "core/json/jsondocument.h"
#include "tests/bench/measure.h"
#include "tests/support/generatedstate.h"

#include <QJsonDocument>

#include <simdjson.h>

#include <algorithm>
#include <cstdio>
#include <optional>

using namespace stateloupe;
using namespace stateloupe::bench;

namespace {

struct Times
{
    std::vector<double> values;
    double median()
    {
        std::sort(values.begin(), values.end());
        return values[values.size() / 2];
    }
};

void compareParsers(const QByteArray &text)
{
    Times own, dom, qt;
    for (int run = 0; run < 5; ++run) {
        own.values.push_back(seconds([&] { (void)JsonDocument::parse(text).value(); }));
        dom.values.push_back(seconds([&] {
            simdjson::dom::parser parser;
            if (parser.parse(text.constData(), std::size_t(text.size())).error() != simdjson::SUCCESS)
                std::puts("simdjson refuses the text");
        }));
        if (run < 3)
            qt.values.push_back(seconds([&] { (void)QJsonDocument::fromJson(text); }));
    }
    const double gigabytes = double(text.size()) / 1e9;
    std::printf("full parse, GB/s: own %.2f, simdjson DOM %.2f, QJsonDocument %.3f\n", gigabytes / own.median(),
        gigabytes / dom.median(), gigabytes / qt.median());
    report("index, times faster than simdjson's DOM", dom.median() / own.median(), "x", 1.5, false);
    report("index, times faster than QJsonDocument", qt.median() / own.median(), "x", 10, false);
}

void measureMemory(qint64 bytes)
{
    const qint64 before = residentBytes();
    const JsonDocument document = JsonDocument::parse(testing::generatedState(bytes)).value();
    const double ratio = double(residentBytes() - before) / double(document.size());
    std::printf("%u nodes, %.1f bytes of text a node\n", document.nodeCount(),
        double(document.size()) / double(document.nodeCount()));
    report("resident memory, text and index, of the text", ratio, "x", 1.4, true);
}

void measureEdits(const JsonDocument &original)
{
    JsonDocument document = original;
    const NodeId middle = document.nodeCount() / 2;
    const double first = seconds([&] { (void)document.apply(*replaceValue(document, middle, "\"edited\"")); });
    report("one edit in the middle", first * 1e3, "ms", 50, true);
    const NodeId array = *document.resolve(*JsonPointer::parse(QStringLiteral("/messages")));
    const double insert
        = seconds([&] { (void)document.apply(*insertElement(document, array, 0, "{\"role\": \"user\"}")); });
    report("one insertion at the start of the messages", insert * 1e3, "ms", 50, true);
    const double compare = seconds([&] { (void)diff(original, document); });
    std::printf("%-58s %9.3f ms\n", "diff of the edited and the original document", compare * 1e3);
}

void measureMillionChildren()
{
    const QByteArray member = "{\"k\": [1, 2], \"text\": \"something\"}, ";
    const JsonDocument document = JsonDocument::parse("[" + member.repeated(999'999) + "0]").value();
    qint64 characters = 0;
    const double screen = seconds([&] {
        JsonIndex::Walker walker = document.children(0);
        for (int row = 0; row < 100; ++row, walker.toNextSibling())
            characters += document.display(walker.node(), 1'000).size();
    });
    report("first screen of 1,000,000 children", screen * 1e3, "ms", 100, true);
    const double last = seconds([&] { characters += document.child(0, 999'999); });
    report("the way to the last of them", last * 1e3, "ms", 100, true);
    if (characters == 0)
        std::puts("nothing was read");
}

void measureSearch(const JsonDocument &document)
{
    const double time = medianSeconds(5, [&] { (void)document.find("no such words in it"); });
    report("substring search, GB/s", double(document.size()) / 1e9 / time, "GB/s", 2, false);
}

} // namespace

int main(int argc, char **argv)
{
    const qint64 megabytes = argc > 1 ? QByteArray(argv[1]).toLongLong() : 100;
    std::printf("a generated state of %lld MB\n", static_cast<long long>(megabytes));
    measureMemory(megabytes * 1'000'000);
    const QByteArray text = testing::generatedState(megabytes * 1'000'000);
    compareParsers(text);
    const JsonDocument document = JsonDocument::parse(text).value();
    measureEdits(document);
    measureSearch(document);
    measureMillionChildren();
}
