#pragma once

#include "core/json/textdifference.h"

#include <QWidget>

class QPlainTextEdit;

namespace stateloupe {

class ComparisonModel;
class ElidedLabel;

/// One row of a comparison in full, or as much of it as can be read: its place, and both values with their line breaks.
class DifferenceDetail : public QWidget
{
    Q_OBJECT

public:
    explicit DifferenceDetail(const ComparisonModel *model, QWidget *parent = nullptr);

    void showRow(int row); ///< -1: none

protected:
    void changeEvent(QEvent *event) override;

private:
    QPlainTextEdit *makeText(const QString &name);
    void setText(QPlainTextEdit *edit, const QString &text);
    void mark();

    const ComparisonModel *m_model;
    ElidedLabel *m_place;
    QPlainTextEdit *m_left;
    QPlainTextEdit *m_right;
    TextDifference m_difference;
};

} // namespace stateloupe
