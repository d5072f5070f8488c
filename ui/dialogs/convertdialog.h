#pragma once

#include "core/async/latestrequest.h"
#include "core/json/jsondocument.h"

#include <QDialog>

class QPushButton;

namespace stateloupe {

class ConversionPane;

/// A workflow as a framework writes one: what comes of it and what is lost, before it is saved to a file or copied.
/// Changes nothing in the store.
///
/// Use with open(): it deletes itself.
class ConvertDialog : public QDialog
{
    Q_OBJECT

public:
    /// `name` is of the workflow, for people; `file` is proposed to save to.
    ConvertDialog(const JsonDocument &document, const QString &name, const QString &file, QWidget *parent);

    QByteArray result() const { return m_result; } ///< empty while there is none

Q_SIGNALS:
    void saveWanted(const QByteArray &json, const QString &path);
    void copied();

private:
    void convert();
    void save();
    void copy();
    void setResult(const QByteArray &json);

    const JsonDocument m_document;
    const QString m_file;
    ConversionPane *m_pane;
    QPushButton *m_save;
    QPushButton *m_copy;
    QByteArray m_result;
    LatestRequest m_converting{this};
    LatestRequest m_copying{this};
};

} // namespace stateloupe
