// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QWidget>
#include <vector>

class QCheckBox;
class QSpinBox;
class QVBoxLayout;

namespace veriframe {

/// A place where networks can be trained.
struct DeviceEntry {
    QString id;    ///< "cpu", "cuda:0"
    QString name;  ///< "NVIDIA H100"
    QString facts; ///< "80 GB · compute capability 9.0"; may be empty
    bool chosen = false;
    bool isProcessor = false; ///< several ranks can share it
    bool operator==(const DeviceEntry&) const = default;
};

/// The devices to train on, with a check box each; the processor with the number of ranks that share it. At least one
/// stays chosen.
class DeviceList : public QWidget {
    Q_OBJECT

public:
    explicit DeviceList(QWidget* parent = nullptr);

    /// @param mostRanks that the processor can be parted into
    void setDevices(std::vector<DeviceEntry> devices, int processorRanks, int mostRanks);
    QStringList chosen() const;
    int processorRanks() const;

Q_SIGNALS:
    /// By the person.
    void changed();

private:
    void take(std::size_t index, bool chosen);

    std::vector<DeviceEntry> m_devices;
    std::vector<QCheckBox*> m_boxes;
    QSpinBox* m_ranks = nullptr;
    QVBoxLayout* m_column;
};

} // namespace veriframe
