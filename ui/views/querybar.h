#pragma once

#include "core/query/query.h"

#include <QPointer>
#include <QWidget>

#include <optional>

class QHBoxLayout;
class QToolButton;

namespace stateloupe {

class IconLabel;
class OpenStore;
class PlainLabel;
class QueryField;

/// The one field in which people ask for workflows: what it takes the text for stands before it, what is wrong with a
/// query below it, and saved filters are at its end.
class QueryBar : public QWidget
{
    Q_OBJECT

public:
    explicit QueryBar(QWidget *parent = nullptr);

    void setStore(OpenStore *store); ///< null: none
    QueryField *field() const { return m_field; }
    /// Shows a menu of its own.
    QToolButton *filtersButton() const { return m_filters; }

    void focusFilter();
    void focusQuery();

Q_SIGNALS:
    void accepted(); ///< Return
    void leftDown(); ///< the Down key
    void entered(); ///< the field got the focus

protected:
    void paintEvent(QPaintEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void build();
    void update();
    void showError(const std::optional<QueryError> &error);
    void toggleKind();
    void escape();

    QPointer<OpenStore> m_store;
    QToolButton *m_kind;
    QueryField *m_field;
    QToolButton *m_filters;
    QHBoxLayout *m_row;
    QWidget *m_errorLine;
    IconLabel *m_errorIcon;
    PlainLabel *m_error;
};

} // namespace stateloupe
