#pragma once

#include "core/json/jsonpointer.h"

#include <QByteArray>
#include <QList>
#include <QString>

namespace stateloupe {

enum class Severity : quint8 {
    Error, ///< the reference system cannot load, or not restore, what is there
    Warning, ///< it loads, but something is lost, misread or suspicious
    Note, ///< worth knowing
};

/// What one rule found in one workflow.
struct Finding
{
    static constexpr qsizetype MostPlaces = 100;

    QByteArray rule; ///< DoctorRule::id()
    Severity severity = Severity::Warning;
    QString message; ///< what is wrong here, as one untranslated sentence; may quote what is stored, not escaped
    /// The first MostPlaces in document order, all of which lead somewhere; empty: the workflow as a whole.
    QList<JsonPointer> places;
    qsizetype placeCount = 0;
    bool isRepairable = false; ///< Doctor::repair() has an answer
};

} // namespace stateloupe
