// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QWidget>
#include <utility>
#include <vector>

class QGridLayout;

namespace veriframe {

/// What a thing is made of: a quiet name at the left, what it is at the right, a line each; long ones wrap. Everything
/// can be selected.
class FactList : public QWidget {
    Q_OBJECT

public:
    using Fact = std::pair<QString, QString>;

    explicit FactList(QWidget* parent = nullptr);

    /// Changes nothing, the selection neither, where the facts are the same.
    void setFacts(const std::vector<Fact>& facts);

    const std::vector<Fact>& facts() const { return m_facts; }

    /// "Encoder: tf_efficientnet_b7_ns", a line each.
    QString text() const;

private:
    std::vector<Fact> m_facts;
    QGridLayout* m_grid;
};

} // namespace veriframe
