#pragma once

#include "core/doctor/doctorrule.h"

namespace stateloupe {

/// U06: a message's role is none of the five that the reference system reads.
class RoleRule : public DoctorRule
{
public:
    QByteArray id() const override { return "U06"; }
    Severity severity() const override { return Severity::Error; }
    QString title() const override;
    QString explanation() const override;
    QString repairTitle() const override;
    std::optional<Finding> examine(const Examination &examination) const override;
    void repair(const Examination &examination, JsonBatch &batch) const override;
};

} // namespace stateloupe
