#include "ui/views/differencedetail.h"

#include "ui/models/comparisonmodel.h"
#include "ui/preferences/theme.h"
#include "ui/preferences/zoom.h"
#include "ui/text/valueexcerpt.h"
#include "ui/widgets/elidedlabel.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QPlainTextEdit>
#include <QVBoxLayout>

namespace stateloupe {

namespace {

constexpr qsizetype LongestText = 8'000; // a wrapping editor takes its time for one long line

} // namespace

DifferenceDetail::DifferenceDetail(const ComparisonModel *model, QWidget *parent)
    : QWidget(parent)
    , m_model(model)
    , m_place(new ElidedLabel)
    , m_left(makeText(tr("The value on the left")))
    , m_right(makeText(tr("The value on the right")))
{
    setFixedFont(m_place);
    m_place->setRole(Theme::Role::Muted);
    m_place->setContentsMargins(12, 4, 12, 4);
    auto *texts = new QHBoxLayout;
    texts->setSpacing(1);
    texts->addWidget(m_left);
    texts->addWidget(m_right);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(0);
    layout->addWidget(m_place);
    layout->addLayout(texts, 1);
}

QPlainTextEdit *DifferenceDetail::makeText(const QString &name)
{
    auto *edit = new QPlainTextEdit;
    edit->setReadOnly(true);
    edit->setAccessibleName(name);
    setFixedFont(edit);
    edit->setFrameShape(QFrame::NoFrame);
    edit->setTabChangesFocus(true);
    edit->document()->setDocumentMargin(8);
    return edit;
}

void DifferenceDetail::showRow(int row)
{
    const bool hasRow = row >= 0 && row < m_model->rowCount();
    ExcerptPair pair;
    if (hasRow && m_model->row(row).kind != ComparisonRow::Kind::Fold) {
        const ComparisonRow &at = m_model->row(row);
        pair = textExcerpts(m_model->left(), at.left, m_model->right(), at.right, LongestText);
    }
    m_place->setText(hasRow ? m_model->place(row) : QString());
    m_difference = hasRow && m_model->difference(row) >= 0 && !pair.before.isNull() && !pair.after.isNull()
        ? compareTexts(pair.before, pair.after)
        : TextDifference();
    setText(m_left, pair.before);
    setText(m_right, pair.after);
    mark();
}

void DifferenceDetail::setText(QPlainTextEdit *edit, const QString &text)
{
    if (edit->toPlainText() != text) // else it stays where it was scrolled to
        edit->setPlainText(text);
}

void DifferenceDetail::mark()
{
    const auto markIn = [](QPlainTextEdit *edit, const std::vector<TextRun> &runs, Theme::Role role) {
        QList<QTextEdit::ExtraSelection> marks;
        for (const TextRun &run : runs) {
            QTextEdit::ExtraSelection mark;
            QColor color = Theme::current().color(role);
            mark.format.setUnderlineStyle(QTextCharFormat::SingleUnderline);
            mark.format.setUnderlineColor(color);
            color.setAlphaF(0.22F);
            mark.format.setBackground(color);
            mark.cursor = QTextCursor(edit->document());
            mark.cursor.setPosition(int(run.start));
            mark.cursor.setPosition(int(run.start + run.length), QTextCursor::KeepAnchor);
            marks.append(mark);
        }
        edit->setExtraSelections(marks);
        if (!marks.isEmpty()) {
            QTextCursor first = marks.first().cursor;
            first.setPosition(first.selectionStart());
            edit->setTextCursor(first);
            edit->ensureCursorVisible();
        }
    };
    markIn(m_left, m_difference.before, Theme::Role::Removed);
    markIn(m_right, m_difference.after, Theme::Role::Added);
}

void DifferenceDetail::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        mark();
}

} // namespace stateloupe
