#pragma once

#include "ui/models/transcriptmodel.h"

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
        QString arguments; ///< of the function call, when it is open
        bool isCallOpen = false;
    };
    enum class Part { Nothing, More, Call };

    /// Content is laid out up to here; all of it is in the value editor.
    static constexpr qsizetype MaximumFolded = 4'000;
    static constexpr qsizetype MaximumUnfolded = 20'000;
    static constexpr int FoldedLines = 12;
    static constexpr int EstimatedHeight = 96;

    MessageBlock(const TranscriptModel::Entry &entry, Options options);
    ~MessageBlock();

    int height() const { return m_height; }
    Part partAt(const QPoint &position) const;
    void paint(QPainter *painter, const QRect &row) const;

private:
    struct Segment
    {
        std::unique_ptr<QTextLayout> layout;
        bool isCode = false;
        QRect box;
    };

    int columnLeft() const;
    int columnWidth() const;
    void layOutMessage();
    void layOutCall();
    void layOutContent();
    int addSegment(const QString &text, bool isCode, int lineLimit);
    void paintMessage(QPainter *painter, const QPoint &origin) const;
    void paintHeader(QPainter *painter, const QPoint &origin) const;
    void paintSegments(QPainter *painter, const QPoint &origin) const;
    void paintCheckpoint(QPainter *painter, const QRect &row) const;

    TranscriptModel::Entry m_entry;
    Options m_options;
    QFont m_boldFont;
    std::vector<Segment> m_segments;
    QRect m_call;
    QRect m_more;
    QString m_moreText;
    int m_height = 0;
};

} // namespace stateloupe
