#include "core/json/textdifference.h"

#include "core/json/sequencematch.h"

#include <QHashFunctions>

#include <algorithm>

namespace stateloupe {

namespace {

constexpr int MostEdits = 200; // past that a text is another one, and marks on every other word help nobody

/// Words, and what is between them one unit at a time.
std::vector<TextRun> wordsOf(QStringView text, qsizetype offset)
{
    const auto isWord = [](QChar unit) { return unit.isLetterOrNumber() || unit == u'_' || unit.isSurrogate(); };
    std::vector<TextRun> words;
    for (qsizetype start = 0; start < text.size();) {
        qsizetype end = start + 1;
        while (isWord(text[start]) && end < text.size() && isWord(text[end]))
            ++end;
        words.push_back({offset + start, end - start});
        start = end;
    }
    return words;
}

std::vector<size_t> hashesOf(QStringView text, const std::vector<TextRun> &words)
{
    std::vector<size_t> hashes;
    hashes.reserve(words.size());
    for (const TextRun &word : words)
        hashes.push_back(qHash(text.sliced(word.start, word.length)));
    return hashes;
}

/// The words [from, to) as one run.
TextRun joined(const std::vector<TextRun> &words, size_t from, size_t to)
{
    return {words[from].start, words[to - 1].start + words[to - 1].length - words[from].start};
}

struct CommonEnds
{
    qsizetype head = 0;
    qsizetype tail = 0;
};

CommonEnds commonEnds(QStringView a, QStringView b)
{
    const auto head = std::mismatch(a.begin(), a.end(), b.begin(), b.end()).first - a.begin();
    const auto tail = std::mismatch(a.rbegin(), a.rend() - head, b.rbegin(), b.rend() - head).first - a.rbegin();
    return {head, tail};
}

class Comparer
{
public:
    Comparer(QStringView before, QStringView after)
        : m_before(before)
        , m_after(after)
    {
    }

    TextDifference run();

private:
    void add(TextRun before, TextRun after);
    void addGap(const std::vector<TextRun> &before, size_t beforeFrom, size_t beforeTo,
        const std::vector<TextRun> &after, size_t afterFrom, size_t afterTo);

    QStringView m_before;
    QStringView m_after;
    TextDifference m_result;
};

TextDifference Comparer::run()
{
    const CommonEnds ends = commonEnds(m_before, m_after);
    // Whole words, so that "status" and "stats" are compared as such.
    const auto before = wordsOf(m_before.sliced(ends.head).chopped(ends.tail), ends.head);
    const auto after = wordsOf(m_after.sliced(ends.head).chopped(ends.tail), ends.head);
    SequencePairs kept = matchSequences(hashesOf(m_before, before), hashesOf(m_after, after), MostEdits);
    kept.emplace_back(before.size(), after.size());
    size_t nextBefore = 0;
    size_t nextAfter = 0;
    for (const auto &[keptBefore, keptAfter] : kept) {
        addGap(before, nextBefore, keptBefore, after, nextAfter, keptAfter);
        nextBefore = keptBefore + 1;
        nextAfter = keptAfter + 1;
    }
    return std::move(m_result);
}

void Comparer::addGap(const std::vector<TextRun> &before, size_t beforeFrom, size_t beforeTo,
    const std::vector<TextRun> &after, size_t afterFrom, size_t afterTo)
{
    if (beforeFrom == beforeTo && afterFrom == afterTo)
        return;
    if (beforeFrom == beforeTo) {
        m_result.after.push_back(joined(after, afterFrom, afterTo));
    } else if (afterFrom == afterTo) {
        m_result.before.push_back(joined(before, beforeFrom, beforeTo));
    } else {
        add(joined(before, beforeFrom, beforeTo), joined(after, afterFrom, afterTo));
    }
}

void Comparer::add(TextRun before, TextRun after)
{
    const CommonEnds ends
        = commonEnds(m_before.sliced(before.start, before.length), m_after.sliced(after.start, after.length));
    const auto trimmed = [&ends](TextRun run) {
        return TextRun{run.start + ends.head, run.length - ends.head - ends.tail};
    };
    if (const TextRun run = trimmed(before); run.length > 0)
        m_result.before.push_back(run);
    if (const TextRun run = trimmed(after); run.length > 0)
        m_result.after.push_back(run);
}

} // namespace

TextDifference compareTexts(QStringView before, QStringView after)
{
    return Comparer(before, after).run();
}

} // namespace stateloupe
