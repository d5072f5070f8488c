#include "core/json/jsonalign.h"

#include <QHash>

#include <algorithm>
#include <cstring>

namespace stateloupe {

namespace {

/// For each value the index of the equal one, so that every member of repeated keys has its own partner.
class KeyPartners
{
public:
    KeyPartners(const JsonDocument &document, const std::vector<NodeId> &members)
    {
        for (size_t i = members.size(); i > 0; --i)
            m_rows[document.key(members[i - 1])].append(i - 1);
    }

    size_t take(const QString &key)
    {
        const auto found = m_rows.find(key);
        return found == m_rows.end() || found->isEmpty() ? MemberMatch::None : found->takeLast();
    }

private:
    QHash<QString, QList<size_t>> m_rows;
};

/// Which of `values` (all different) belong to a longest ascending subsequence.
std::vector<bool> longestAscending(const std::vector<size_t> &values)
{
    std::vector<size_t> ends; // ends[n]: where the ascending run of length n + 1 with the smallest last value ends
    std::vector<size_t> previous(values.size(), values.size());
    for (size_t i = 0; i < values.size(); ++i) {
        const auto place = std::lower_bound(
            ends.begin(), ends.end(), values[i], [&](size_t end, size_t value) { return values[end] < value; });
        if (place != ends.begin())
            previous[i] = *(place - 1);
        if (place == ends.end())
            ends.push_back(i);
        else
            *place = i;
    }
    std::vector<bool> belongs(values.size(), false);
    for (size_t i = ends.empty() ? values.size() : ends.back(); i < values.size(); i = previous[i])
        belongs[i] = true;
    return belongs;
}

std::vector<size_t> hashes(const JsonDocument &document, const std::vector<NodeId> &nodes, size_t from, size_t to)
{
    std::vector<size_t> hashes;
    hashes.reserve(to - from);
    for (size_t i = from; i < to; ++i)
        hashes.push_back(qHash(document.rawValue(nodes[i])));
    return hashes;
}

} // namespace

bool sameBytes(const JsonDocument &a, ByteSpan spanA, const JsonDocument &b, ByteSpan spanB)
{
    if (spanA.length != spanB.length)
        return false;
    for (qint64 done = 0; done < spanA.length;) {
        const QByteArrayView partA = a.text().chunk(spanA.offset + done);
        const QByteArrayView partB = b.text().chunk(spanB.offset + done);
        const qint64 length = std::min({qint64(partA.size()), qint64(partB.size()), spanA.length - done});
        const bool isShared = partA.data() == partB.data();
        if (!isShared && std::memcmp(partA.data(), partB.data(), size_t(length)) != 0)
            return false;
        done += length;
    }
    return true;
}

bool sameValue(const JsonDocument &a, NodeId nodeA, const JsonDocument &b, NodeId nodeB)
{
    return sameBytes(a, a.valueSpan(nodeA), b, b.valueSpan(nodeB));
}

std::vector<NodeId> childrenOf(const JsonDocument &document, NodeId container)
{
    std::vector<NodeId> nodes(document.childCount(container));
    if (nodes.empty())
        return nodes;
    JsonIndex::Walker walker = document.children(container);
    for (NodeId &node : nodes) {
        node = walker.node();
        walker.toNextSibling();
    }
    return nodes;
}

MemberMatch matchMembers(const JsonDocument &before, const std::vector<NodeId> &membersBefore,
    const JsonDocument &after, const std::vector<NodeId> &membersAfter)
{
    KeyPartners partners(before, membersBefore);
    MemberMatch match;
    match.isMatched.resize(membersBefore.size(), false);
    std::vector<size_t> order;
    for (const NodeId member : membersAfter) {
        const size_t partner = partners.take(after.key(member));
        match.partnerOfAfter.push_back(partner);
        if (partner == MemberMatch::None)
            continue;
        match.isMatched[partner] = true;
        order.push_back(partner);
    }
    const std::vector<bool> kept = longestAscending(order);
    size_t matched = 0;
    for (const size_t partner : match.partnerOfAfter)
        match.keepsPlace.push_back(partner != MemberMatch::None && kept[matched++]);
    return match;
}

SequencePairs matchElements(const JsonDocument &before, const std::vector<NodeId> &elementsBefore,
    const JsonDocument &after, const std::vector<NodeId> &elementsAfter)
{
    const auto isSame
        = [&](size_t i, size_t j) { return sameValue(before, elementsBefore[i], after, elementsAfter[j]); };
    const size_t sizeBefore = elementsBefore.size();
    const size_t sizeAfter = elementsAfter.size();
    const size_t shorter = std::min(sizeBefore, sizeAfter);
    size_t head = 0;
    while (head < shorter && isSame(head, head))
        ++head;
    size_t tail = 0;
    while (tail < shorter - head && isSame(sizeBefore - 1 - tail, sizeAfter - 1 - tail))
        ++tail;

    SequencePairs pairs;
    for (size_t i = 0; i < head; ++i)
        pairs.emplace_back(i, i);
    const auto middle = matchSequences(
        hashes(before, elementsBefore, head, sizeBefore - tail), hashes(after, elementsAfter, head, sizeAfter - tail));
    for (const auto &[i, j] : middle)
        pairs.emplace_back(i + head, j + head);
    for (size_t i = tail; i > 0; --i)
        pairs.emplace_back(sizeBefore - i, sizeAfter - i);
    return pairs;
}

std::vector<size_t> pairElements(const JsonDocument &before, const std::vector<NodeId> &elementsBefore,
    const JsonDocument &after, const std::vector<NodeId> &elementsAfter)
{
    SequencePairs kept = matchElements(before, elementsBefore, after, elementsAfter);
    kept.emplace_back(elementsBefore.size(), elementsAfter.size());
    std::vector<size_t> partners(elementsBefore.size(), MemberMatch::None);
    size_t nextBefore = 0;
    size_t nextAfter = 0;
    for (const auto &[keptBefore, keptAfter] : kept) {
        while (nextBefore < keptBefore && nextAfter < keptAfter)
            partners[nextBefore++] = nextAfter++;
        if (keptBefore < elementsBefore.size())
            partners[keptBefore] = keptAfter;
        nextBefore = keptBefore + 1;
        nextAfter = keptAfter + 1;
    }
    return partners;
}

} // namespace stateloupe
