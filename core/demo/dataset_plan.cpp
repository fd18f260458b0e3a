// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/error.h"
#include "demo/video_set_internal.h"

#include <algorithm>
#include <array>
#include <set>

namespace veriframe {
namespace {

constexpr std::uint64_t datasetStream = 0xDA7A;
constexpr int partsOfTheDfdc = 50;
constexpr int mostFamilies = 10'000;
constexpr int mostFakes = 100;
constexpr int fewestIdentities = 3; // two people and a donor
constexpr int mostIdentities = 10'000;

/// Seven, so that sizes and the kinds of manipulation, codecs and people do not go together.
const std::vector<FrameSize> usualSizes{{640, 480}, {540, 720}, {288, 216}, {1280, 720},
                                        {511, 427}, {854, 480}, {480, 640}};
constexpr int largeArea = 1280 * 720;
constexpr int mostFramesOfLarge = 30;

void check(const SyntheticDatasetOptions& options)
{
    const auto refuse = [](const std::string& why) { throw Error(ErrorCode::badInput, "Drawing a dataset", "", why); };
    const auto within = [&](const char* what, int value, int low, int high) {
        if (value < low || value > high)
            refuse(
                std::string("the number of ") + what + " must be from " + std::to_string(low) + " to " +
                std::to_string(high) + ", not " + std::to_string(value));
    };
    if (options.partNumbers.empty())
        within("parts", options.parts, 1, partsOfTheDfdc);
    std::set<int> numbers;
    for (const int number : options.partNumbers) {
        within("a part", number, 0, partsOfTheDfdc - 1);
        if (!numbers.insert(number).second)
            refuse("part " + std::to_string(number) + " is named twice");
    }
    within("families in a part", options.familiesPerPart, 1, mostFamilies);
    within("fakes in a family", options.fakesPerFamily, 0, mostFakes);
    within("identities", options.identities, fewestIdentities, mostIdentities);
    within("frames", options.frames, 1, 1'000'000);
    within("threads", options.threads, 0, 1024);
    if (options.twoPeopleEvery < 0 || options.facelessEvery < 0)
        refuse("every how many families something happens must not be below 0");
    if (options.manipulations.empty())
        refuse("there must be at least one kind of manipulation");
    for (const FrameSize& size : options.sizes) {
        within("pixels of a side", size.width, 64, 8192);
        within("pixels of a side", size.height, 64, 8192);
    }
    for (const int crf : options.crfs)
        within("a constant rate factor", crf, 0, 51);
    if (options.crfs.empty())
        refuse("there must be at least one constant rate factor");
    if (options.codecs.empty())
        refuse("there must be at least one codec");
}

std::vector<int> partNumbersOf(const SyntheticDatasetOptions& options)
{
    if (!options.partNumbers.empty())
        return options.partNumbers;
    std::vector<int> numbers;
    for (int i = 0; i < options.parts; ++i)
        numbers.push_back(i * partsOfTheDfdc / options.parts);
    return numbers;
}

bool isTurn(std::size_t family, int every, std::size_t offset)
{
    return every > 0 && family % static_cast<std::size_t>(every) == offset % static_cast<std::size_t>(every);
}

class DatasetPlan {
public:
    explicit DatasetPlan(const SyntheticDatasetOptions& options)
        : m_options(options), m_random(options.seed, datasetStream)
    {
        for (int i = 0; i < options.identities; ++i)
            m_people.push_back(m_random.next());
    }

    void addFamily(int part)
    {
        const SyntheticDatasetVideo real = realVideo(part);
        m_videos.push_back(real);
        for (int i = 0; real.drawing.people > 0 && i < m_options.fakesPerFamily; ++i)
            m_videos.push_back(fakeOf(real));
        ++m_families;
    }

    const std::vector<SyntheticDatasetVideo>& videos() const { return m_videos; }

private:
    template<typename Values>
    static auto taking(const Values& values, std::size_t turn)
    {
        return values[turn % values.size()];
    }

    std::string newName()
    {
        for (;;) {
            std::string name = drawVideoName(m_random);
            if (m_names.insert(name).second)
                return name;
        }
    }

    /// Somebody of the pool who is none of `others`.
    std::uint64_t anybodyBut(std::initializer_list<std::uint64_t> others)
    {
        for (;;) {
            const std::uint64_t person = taking(m_people, static_cast<std::size_t>(m_random.next()));
            if (std::find(others.begin(), others.end(), person) == others.end())
                return person;
        }
    }

    int peopleOf(std::size_t family) const
    {
        // The first family is an ordinary one, and the empty room comes last in its turn.
        if (isTurn(family, m_options.facelessEvery, static_cast<std::size_t>(m_options.facelessEvery) - 1))
            return 0;
        return isTurn(family, m_options.twoPeopleEvery, 1) ? 2 : 1;
    }

    SyntheticDatasetVideo realVideo(int part)
    {
        SyntheticDatasetVideo video;
        video.name = newName();
        video.part = part;
        SyntheticVideoOptions& drawing = video.drawing;
        drawing.motion = m_random.next();
        drawing.identity = anybodyBut({});
        drawing.secondIdentity = anybodyBut({drawing.identity});
        drawing.people = peopleOf(m_families);
        const FrameSize size = taking(m_options.sizes.empty() ? usualSizes : m_options.sizes, m_families);
        drawing.width = size.width;
        drawing.height = size.height;
        drawing.frames =
            size.width * size.height < largeArea ? m_options.frames : std::min(m_options.frames, mostFramesOfLarge);
        drawing.codec = taking(m_options.codecs, m_families);
        // Shifted by one each round: the families with two people come in threes as well.
        drawing.crf = taking(m_options.crfs, m_families + m_families / m_options.crfs.size());
        return video;
    }

    SyntheticDatasetVideo fakeOf(const SyntheticDatasetVideo& real)
    {
        SyntheticDatasetVideo video = real;
        video.name = newName();
        video.original = real.name;
        SyntheticVideoOptions& drawing = video.drawing;
        drawing.manipulated = true;
        drawing.manipulation = taking(m_options.manipulations, m_fakes++);
        drawing.manipulatedPerson = static_cast<int>(m_random.next() % static_cast<std::uint64_t>(drawing.people));
        drawing.donorIdentity = anybodyBut({drawing.identity, drawing.secondIdentity});
        return video;
    }

    const SyntheticDatasetOptions& m_options;
    SeededRandom m_random;
    std::vector<std::uint64_t> m_people; ///< the seeds of the pool
    std::set<std::string> m_names;
    std::size_t m_families = 0, m_fakes = 0;
    std::vector<SyntheticDatasetVideo> m_videos;
};

} // namespace

std::vector<SyntheticDatasetVideo> planSyntheticDataset(const SyntheticDatasetOptions& options)
{
    check(options);
    DatasetPlan plan(options);
    for (const int part : partNumbersOf(options))
        for (int family = 0; family < options.familiesPerPart; ++family)
            plan.addFamily(part);
    return plan.videos();
}

} // namespace veriframe
