#pragma once

#include "ui/models/transcriptmodel.h"
#include "ui/views/messagetext.h"

#include <QCoreApplication>
#include <QFont>
#include <QRect>
#include <QTextLayout>

#include <memory>
#include <vector>

class QPainter;

namespace stateloupe {

/// One laid-out row of the transcript: who, when, what; or the divider of a checkpoint. Positions count from the top
/// left of the row.
class MessageBlock
{
    Q_DECLARE_TR_FUNCTIONS(stateloupe::MessageBlock)

public:
    struct Options
    {
        QFont font;
        QFont fixedFont;
        int width = 0; ///< of the view
        bool isUnfolded = false; ///< all of a long content is shown
        std::vector<std::pair<NodeId, QString>> opened; ///< the folds that are open, with what is in them
    };
    struct Hit
    {
        enum class Part { Nothing, Time, More, Fold };
        Part part = Part::Nothing;
        NodeId fold = NoNode;
    };

    /// Content is laid out up to here; all of it is in the value editor.
    static constexpr qsizetype MaximumFolded = 4'000;
    static constexpr qsizetype MaximumUnfolded = 20'000;
    static constexpr int MaximumLines = 1'000;
    static constexpr int FoldedLines = 12;
    static constexpr int EstimatedHeight = 96;

    MessageBlock(TranscriptModel::Entry entry, Options options);
    ~MessageBlock();

    int height() const { return m_height; }
    const TranscriptModel::Entry &entry() const { return m_entry; }
    Hit hitAt(const QPoint &position) const;
    const QString &moreText() const { return m_moreText; } ///< of the line that folds and unfolds; empty without one
    QString shownText() const; ///< the content and what is opened, as it is painted
    void paint(QPainter *painter, const QRect &row) const;

private:
    struct Segment
    {
        std::unique_ptr<QTextLayout> layout;
        bool isCode = false;
        QString language;
        QRect box;
    };
    struct Fold
    {
        QRect line;
        int index = 0; ///< in the entry
        bool isOpen = false;
    };

    int columnLeft() const;
    int columnWidth() const;
    void layOutMessage();
    void layOutFold(int index);
    void layOutContent();
    void layOutMore(bool isCut);
    QString moreLabel(bool isCut) const;
    int addSegment(const MessagePart &part, int lineLimit);
    std::unique_ptr<QTextLayout> makeLayout(const MessagePart &part) const;

    void paintMessage(QPainter *painter, const QPoint &origin) const;
    void paintHeader(QPainter *painter, const QPoint &origin) const;
    int paintTime(QPainter *painter, const QRect &line) const;
    void paintFold(QPainter *painter, const QPoint &origin, const Fold &fold) const;
    void paintSegments(QPainter *painter, const QPoint &origin) const;
    void paintCheckpoint(QPainter *painter, const QRect &row) const;

    TranscriptModel::Entry m_entry;
    Options m_options;
    QFont m_boldFont;
    std::vector<Segment> m_segments;
    std::vector<Fold> m_folds;
    QRect m_more;
    QString m_moreText;
    int m_height = 0;
};

} // namespace stateloupe
