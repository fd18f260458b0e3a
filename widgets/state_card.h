// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QWidget>
#include <memory>

class QAction;

namespace veriframe {

/// Empty, loading and failed as designed states in the place of the content: one sentence what is (not) there, one what
/// to do, one button (and a quieter one where there is a second way).
class StateCard : public QWidget {
    Q_OBJECT

public:
    enum class Kind { empty, loading, failed };

    explicit StateCard(QWidget* parent = nullptr);
    ~StateCard() override;

    void setContent(Kind kind, const QString& title, const QString& text, const QString& icon = {});
    /// nullptr: no button.
    void setActions(QAction* primary, QAction* secondary = nullptr);

private:
    struct Parts;
    std::unique_ptr<Parts> m_parts;
};

} // namespace veriframe
