// SPDX-License-Identifier: GPL-3.0-or-later
#include "recipe_form.h"

#include "train/training_limits.h"

#include <QCoreApplication>
#include <QLatin1String>

namespace veriframe {

namespace {

using Spec = FieldSpec<TrainingOptions>;
using Limits = TrainingLimits;

constexpr const char* learning = QT_TRANSLATE_NOOP("ConfigForm", "Learning");
constexpr const char* pictures = QT_TRANSLATE_NOOP("ConfigForm", "Pictures");
constexpr const char* judging = QT_TRANSLATE_NOOP("ConfigForm", "Validation");
constexpr const char* machine = ""; // its card says it

template<typename Value>
auto place(Value TrainingOptions::*member)
{
    return [member](TrainingOptions& options) -> FieldPlace { return &(options.*member); };
}

Spec augmentationField()
{
    Spec field{
        "augmentations", pictures, QT_TRANSLATE_NOOP("ConfigForm", "Augmentations"),
        QT_TRANSLATE_NOOP(
            "ConfigForm",
            "What is done to each crop. Published: compression, noise, blur, flips, colours, gray, shifts "
            "and turns. Geometric: flips, shifts and turns alone, for small networks and faint traces. "
            "None: nothing but the resize.")};
    for (const AugmentationSet set : {AugmentationSet::published, AugmentationSet::geometric, AugmentationSet::none})
        field.choices += QLatin1String(toString(set));
    field.words = {
        QT_TRANSLATE_NOOP("ConfigForm", "Published recipe"), QT_TRANSLATE_NOOP("ConfigForm", "Geometric"),
        QT_TRANSLATE_NOOP("ConfigForm", "None")};
    field.chosen = [](const TrainingOptions& options) { return QString::fromLatin1(toString(options.augmentations)); };
    field.choose = [](TrainingOptions& options, const QString& name) {
        options.augmentations = parseAugmentationSet(name.toStdString());
    };
    return field;
}

Spec precisionField()
{
    Spec field{
        "precision", machine, QT_TRANSLATE_NOOP("ConfigForm", "Precision"),
        QT_TRANSLATE_NOOP(
            "ConfigForm", "How the network computes. Automatic: float32 on a processor; on CUDA float16 where the "
                          "configuration has mixed precision. bfloat16 needs a device that has it.")};
    for (const Precision precision :
         {Precision::automatic, Precision::float32, Precision::bfloat16, Precision::float16})
        field.choices += QLatin1String(toString(precision));
    field.words = {QT_TRANSLATE_NOOP("ConfigForm", "automatic"), "float32", "bfloat16", "float16"};
    field.chosen = [](const TrainingOptions& options) { return QString::fromLatin1(toString(options.precision)); };
    field.choose = [](TrainingOptions& options, const QString& name) {
        options.precision = parsePrecision(name.toStdString());
    };
    return field;
}

Spec numberField(Spec field, double low, double high, const char* zero = "")
{
    field.low = low;
    field.high = high;
    field.zero = zero;
    return field;
}

std::vector<Spec> learningFields()
{
    return {
        numberField(
            {"freeze-epochs", learning, QT_TRANSLATE_NOOP("ConfigForm", "Frozen encoder, epochs"),
             QT_TRANSLATE_NOOP(
                 "ConfigForm",
                 "So many first epochs only the classifier's head learns; the encoder keeps what it began from."),
             place(&TrainingOptions::freezeEncoderEpochs)},
            0, Limits::mostEpochs, QT_TRANSLATE_NOOP("ConfigForm", "none")),
        numberField(
            {"stochastic-depth", learning, QT_TRANSLATE_NOOP("ConfigForm", "Stochastic depth"),
             QT_TRANSLATE_NOOP(
                 "ConfigForm", "How often the last block is left out while it learns; earlier ones less. The "
                               "published rate is 0.2."),
             place(&TrainingOptions::stochasticDepth)},
            0, Limits::mostStochasticDepth, QT_TRANSLATE_NOOP("ConfigForm", "off")),
        numberField(
            {"average-decay", learning, QT_TRANSLATE_NOOP("ConfigForm", "Average of weights, decay"),
             QT_TRANSLATE_NOOP(
                 "ConfigForm", "With 0.999 about the last thousand steps' weights are averaged, and the average is "
                               "what is judged and saved."),
             place(&TrainingOptions::averageDecay)},
            0, Limits::mostAverageDecay, QT_TRANSLATE_NOOP("ConfigForm", "off"))};
}

std::vector<Spec> pictureFields()
{
    return {
        augmentationField(),
        {"hard-drops", pictures, QT_TRANSLATE_NOOP("ConfigForm", "Hard drops"),
         QT_TRANSLATE_NOOP(
             "ConfigForm", "Blank eyes, mouth, nose or a part of the face in many crops, before all augmentations."),
         place(&TrainingOptions::hardDrops)},
        {"grid-mask", pictures, QT_TRANSLATE_NOOP("ConfigForm", "Grid mask"),
         QT_TRANSLATE_NOOP(
             "ConfigForm", "Also hide one side of a line in most crops, after the augmentations. Not part of the "
                           "published recipe."),
         place(&TrainingOptions::gridMask)},
        numberField(
            {"validate-every", judging, QT_TRANSLATE_NOOP("ConfigForm", "Validate every, epochs"),
             QT_TRANSLATE_NOOP(
                 "ConfigForm", "How often the held-out fold judges the network; after the last epoch it always does."),
             place(&TrainingOptions::validateEvery)},
            1, Limits::mostEpochs)};
}

std::vector<Spec> machineFields()
{
    return {
        precisionField(),
        {"batch-norm", machine, QT_TRANSLATE_NOOP("ConfigForm", "Synchronised batch norm"),
         QT_TRANSLATE_NOOP(
             "ConfigForm", "The ranks share the statistics of their batches, as published; without, each has its own. "
                           "With one rank both are the same."),
         place(&TrainingOptions::synchronizeBatchNorm)},
        numberField(
            {"threads", machine, QT_TRANSLATE_NOOP("ConfigForm", "Threads per rank"),
             QT_TRANSLATE_NOOP("ConfigForm", "Threads on which a rank's network computes on the processor."),
             place(&TrainingOptions::threadsPerRank)},
            0, Limits::mostThreads, QT_TRANSLATE_NOOP("ConfigForm", "a fair share")),
        numberField(
            {"loader-threads", machine, QT_TRANSLATE_NOOP("ConfigForm", "Loader threads per rank"),
             QT_TRANSLATE_NOOP("ConfigForm", "Threads that read and augment crops for a rank."),
             place(&TrainingOptions::loaderThreads)},
            0, Limits::mostThreads, QT_TRANSLATE_NOOP("ConfigForm", "a fair share"))};
}

} // namespace

const std::vector<Spec>& recipeFieldSpecs()
{
    static const std::vector<Spec> specs = [] {
        std::vector<Spec> all;
        for (const auto& part : {learningFields(), pictureFields(), machineFields()})
            all.insert(all.end(), part.begin(), part.end());
        return all;
    }();
    return specs;
}

QStringList recipeChanges(const TrainingOptions& options)
{
    QStringList changes;
    for (const Spec& spec : recipeFieldSpecs()) {
        const QString value = fieldText(spec, options);
        if (value == fieldText(spec, TrainingOptions()))
            continue;
        QString word = value;
        if (!spec.words.empty())
            word = fieldWord(spec.words[static_cast<std::size_t>(spec.choices.indexOf(value))]);
        else if (value == QLatin1String("true"))
            word = fieldWord(QT_TRANSLATE_NOOP("ConfigForm", "on"));
        else if (value == QLatin1String("false"))
            word = fieldWord(QT_TRANSLATE_NOOP("ConfigForm", "off"));
        changes += fieldWord(spec.label) + QLatin1Char(' ') + word;
    }
    return changes;
}

RecipeForm::RecipeForm() : m_typed(recipeFieldSpecs())
{
    m_typed.setUsual({});
}

std::vector<ConfigField> RecipeForm::fields(RecipePart part) const
{
    std::vector<ConfigField> fields;
    for (ConfigField& field : m_typed.fields())
        if (field.group.isEmpty() == (part == RecipePart::machine))
            fields.push_back(std::move(field));
    return fields;
}

QString RecipeForm::problem() const
{
    return m_typed.problem(
        QCoreApplication::translate("ConfigForm", "%1: %2", "name of a field: what is wrong with it"));
}

QVariantMap RecipeForm::save() const
{
    QVariantMap values;
    for (const Spec& spec : recipeFieldSpecs())
        values[QLatin1String(spec.id)] = fieldText(spec, options());
    return values;
}

void RecipeForm::restore(const QVariantMap& values)
{
    TrainingOptions options;
    for (const Spec& spec : recipeFieldSpecs())
        if (const auto found = values.find(QLatin1String(spec.id)); found != values.end())
            takeFieldText(spec, found->toString(), options);
    m_typed.setSubject(options);
}

} // namespace veriframe
