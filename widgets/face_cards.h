// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QImage>
#include <QString>
#include <QStringList>
#include <QWidget>
#include <memory>
#include <optional>
#include <vector>

namespace veriframe {

/// One face of the frame shown.
struct FaceCard {
    int person = -1;
    QString name; ///< "Person 1"
    QImage crop;
    std::optional<double> probability;
    QStringList lines; ///< "131 x 169 px - detector 1.00", "lowest 0.58 (777 e29)", ...
    bool operator==(const FaceCard&) const = default;
};

/// The faces of this frame, one card each. With none, one sentence says so.
class FaceCards : public QWidget {
    Q_OBJECT

public:
    explicit FaceCards(QWidget* parent = nullptr);
    ~FaceCards() override;

    /// @param emptyText shown where there is no card: "No face in this frame.", "This frame was not analysed."
    void setCards(std::vector<FaceCard> cards, const QString& emptyText);
    const std::vector<FaceCard>& cards() const;

Q_SIGNALS:
    void personActivated(int person);

private:
    struct Parts;
    std::unique_ptr<Parts> m_parts;
};

} // namespace veriframe
