// SPDX-License-Identifier: GPL-3.0-or-later
#include "networks_card.h"

#include "card_parts.h"
#include "fetch_panel.h"
#include "job_runner.h"
#include "widgets/action_button.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

namespace veriframe {

struct NetworksCard::Parts {
    Parts(WeightsStore& weights, JobRunner& jobs) : store(weights), fetch(new FetchPanel(weights, jobs)) {}

    void showState();

    WeightsStore& store;
    FetchPanel* fetch;
    PanelLabel* state = nullptr;
    QString models;
};

NetworksCard::NetworksCard(WeightsStore& store, JobRunner& jobs, QAction* chooseModels, QWidget* parent)
    : CardFrame(tr("Networks"), parent), m_parts(std::make_unique<Parts>(store, jobs))
{
    auto* content = new QWidget;
    QVBoxLayout* column = makeCardColumn(content);
    m_parts->state = makeCardText(Token::text);
    m_parts->fetch->setGroups({WeightsGroup::ensemble, WeightsGroup::mtcnn});
    column->addWidget(m_parts->state);
    column->addWidget(m_parts->fetch);
    auto* row = new QHBoxLayout;
    row->addWidget(new ActionButton(chooseModels, ButtonRank::normal));
    row->addStretch(1);
    column->addLayout(row);
    column->addStretch(1);
    setContent(content);
    connect(&store, &WeightsStore::changed, this, [this] { m_parts->showState(); });
    m_parts->showState();
}

NetworksCard::~NetworksCard() = default;

void NetworksCard::setModels(const QString& name)
{
    m_parts->models = name;
    m_parts->showState();
}

void NetworksCard::Parts::showState()
{
    const bool complete = store.isComplete(WeightsGroup::ensemble);
    if (!models.isEmpty())
        state->setText(tr("Judging now: %1.").arg(models));
    else if (complete)
        state->setText(tr("The published ensemble is here."));
    else
        state->setText(tr("No network is here yet: faces would be found, and nothing judged. Fetch the seven published "
                          "ones (their checksums are verified), or choose files of your own."));
    fetch->setVisible(!complete || !store.isComplete(WeightsGroup::mtcnn));
}

} // namespace veriframe
