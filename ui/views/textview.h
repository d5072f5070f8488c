#pragma once

#include "core/json/jsontypes.h"

#include <QWidget>

class QStackedWidget;

namespace stateloupe {

class ByteRows;
class DocumentRows;
class DocumentSession;
class FindBar;
class PlainLabel;
class RepairPane;
class TextCanvas;

/// The exact bytes of a document, to look at and to search; of a text that is not JSON, with the fault marked and a
/// place to repair it.
class TextView : public QWidget
{
    Q_OBJECT

public:
    explicit TextView(DocumentSession *session, QWidget *parent = nullptr);

    TextCanvas *canvas() const { return m_canvas; }
    FindBar *findBar() const { return m_find; }
    RepairPane *repairPane() const { return m_repair; }
    void reveal(NodeId node);

protected:
    bool event(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void showEvent(QShowEvent *event) override;

private:
    bool isFind(const QKeyEvent &event) const;
    QWidget *makeDocumentPage();
    QWidget *makeMalformedPage();
    void updatePhase();
    void updateRows();
    void updateCurrentRows();
    void showFound(ByteSpan span);

    DocumentSession *m_session;
    DocumentRows *m_rows;
    ByteRows *m_malformedRows;
    TextCanvas *m_canvas;
    TextCanvas *m_malformedCanvas;
    FindBar *m_find;
    RepairPane *m_repair;
    PlainLabel *m_banner;
    QStackedWidget *m_pages;
};

} // namespace stateloupe
