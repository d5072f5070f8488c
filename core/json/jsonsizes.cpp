#include "core/json/jsonsizes.h"

#include <algorithm>

namespace stateloupe {

namespace {

constexpr quint32 LookEvery = 4'096; // nodes between two looks at isCancelled

/// Keeps the largest of many: a heap with the smallest of them on top.
class Largest
{
public:
    explicit Largest(std::size_t limit)
        : m_limit(limit)
    {
    }

    void add(const SizedNode &candidate)
    {
        if (m_kept.size() == m_limit && (m_kept.empty() || !isBefore(candidate, m_kept.front())))
            return;
        m_kept.push_back(candidate);
        std::push_heap(m_kept.begin(), m_kept.end(), isBefore);
        if (m_kept.size() <= m_limit)
            return;
        std::pop_heap(m_kept.begin(), m_kept.end(), isBefore);
        m_kept.pop_back();
    }

    std::vector<SizedNode> take()
    {
        std::sort(m_kept.begin(), m_kept.end(), isBefore);
        return std::move(m_kept);
    }

private:
    static bool isBefore(const SizedNode &a, const SizedNode &b)
    {
        return a.bytes > b.bytes || (a.bytes == b.bytes && a.node < b.node);
    }

    std::size_t m_limit;
    std::vector<SizedNode> m_kept;
};

} // namespace

std::vector<SizedNode> largestChildren(
    const JsonDocument &document, NodeId container, std::size_t limit, const std::function<bool()> &isCancelled)
{
    Largest largest(limit);
    auto children = document.children(container);
    const quint32 count = document.childCount(container);
    for (quint32 row = 0; row < count; ++row, children.toNextSibling()) {
        if (isCancelled && row % LookEvery == 0 && isCancelled())
            break;
        largest.add({children.node(), document.nodeSpan(children.node()).length});
    }
    return largest.take();
}

std::vector<SizedNode> largestScalars(
    const JsonDocument &document, NodeId root, std::size_t limit, const std::function<bool()> &isCancelled)
{
    Largest largest(limit);
    const NodeId end = root + document.subtreeSize(root);
    for (NodeId node = root; node < end; ++node) {
        if (isCancelled && node % LookEvery == 0 && isCancelled())
            break;
        if (!document.isContainer(node))
            largest.add({node, document.nodeSpan(node).length});
    }
    return largest.take();
}

} // namespace stateloupe
