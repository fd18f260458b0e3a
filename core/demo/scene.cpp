// SPDX-License-Identifier: GPL-3.0-or-later
#include "demo/scene_internal.h"

#include "base/seeded_random.h"
#include "demo/background_internal.h"
#include "demo/face_painter_internal.h"
#include "demo/manipulation_internal.h"

#include <opencv2/imgproc.hpp>

namespace veriframe {
namespace {

/// Standard deviation of the camera's noise, of 1.
constexpr double sensorNoise = 2.6 / 255;
constexpr double lensBlurPx = 0.6;

std::uint64_t seedOfPerson(const SyntheticVideoOptions& options, int person)
{
    return person == 0 ? options.identity : options.secondIdentity;
}

/// @param person whose place the donor takes
Identity donorFor(const Identity& person, std::uint64_t personSeed, std::uint64_t donorSeed)
{
    constexpr std::uint64_t donorOfPerson = 0xFACEFACEFACEFACEULL;
    Identity donor = identityOfSeed(donorSeed != 0 ? donorSeed : SeededRandom::mix(personSeed ^ donorOfPerson));
    // A swap keeps where the face is; a donor with other proportions would leave two mouths and two jaws.
    donor.halfHeight = person.halfHeight;
    donor.jawTaper = person.jawTaper;
    donor.eyeY = person.eyeY;
    donor.hairline = std::min(donor.hairline, -0.75F);
    return donor;
}

/// Moves a pose that was made for one person alone to its place among several, and makes it small enough for that.
void placeAmong(Pose& pose, std::size_t person, std::size_t people, cv::Size picture)
{
    if (people < 2)
        return;
    const float room = static_cast<float>(picture.width) / static_cast<float>(std::min(picture.width, picture.height));
    const float place = person == 0 ? 0.27F : 0.73F;
    pose.center.x = place + 0.5F * (pose.center.x - 0.5F);
    pose.headWidth *= std::min(0.95F, 0.75F * room);
}

void addSensorNoise(cv::Mat3f& picture, std::uint64_t seed)
{
    cv::RNG random(seed);
    cv::Mat3f noise(picture.size());
    random.fill(noise, cv::RNG::NORMAL, 0, sensorNoise);
    picture += noise;
}

} // namespace

Scene::Scene(const SyntheticVideoOptions& options)
    : m_options(options), m_motions{Motion(options.motion), Motion(SeededRandom::mix(options.motion + 1))},
      m_background(drawBackground({options.width, options.height}, options.motion ^ (options.identity << 20)))
{
    for (int person = 0; person < options.people; ++person)
        m_people.push_back(identityOfSeed(seedOfPerson(options, person)));
    if (options.manipulated)
        m_donor = donorFor(
            m_people.at(static_cast<std::size_t>(options.manipulatedPerson)),
            seedOfPerson(options, options.manipulatedPerson), options.donorIdentity);
}

const Identity& Scene::identityOf(std::size_t person, Cast cast) const
{
    const bool swapped = cast == Cast::withDonor && person == static_cast<std::size_t>(m_options.manipulatedPerson);
    return swapped ? m_donor : m_people[person];
}

std::vector<Pose> Scene::posesAt(double seconds) const
{
    std::vector<Pose> poses;
    for (std::size_t person = 0; person < m_people.size(); ++person) {
        Pose pose = m_motions[person].poseAt(seconds);
        placeAmong(pose, person, m_people.size(), m_background.size());
        if (!poses.empty())
            pose.light = poses.front().light;
        poses.push_back(pose);
    }
    return poses;
}

cv::Mat3f Scene::photographed(const std::vector<Pose>& poses, Cast cast, float lightGain) const
{
    cv::Mat3f picture = m_background.clone();
    for (std::size_t person = 0; person < poses.size(); ++person)
        paintPerson(picture, identityOf(person, cast), poses[person]);
    picture *= lightGain;
    cv::GaussianBlur(picture, picture, cv::Size(3, 3), lensBlurPx);
    return picture;
}

void Scene::manipulate(cv::Mat3f& picture, const std::vector<Pose>& poses, float lightGain, int index) const
{
    const auto person = static_cast<std::size_t>(m_options.manipulatedPerson);
    FaceManipulation manipulation;
    manipulation.kind = m_options.manipulation;
    manipulation.person = m_people[person];
    manipulation.seed =
        seedOfPerson(m_options, m_options.manipulatedPerson) ^ m_options.motion ^ m_options.donorIdentity;
    cv::Mat3f donor;
    if (needsDonor(manipulation.kind))
        donor = photographed(poses, Cast::withDonor, lightGain);
    manipulateFace(picture, donor, poses[person], manipulation, index);
}

SyntheticFrame Scene::frame(int index) const
{
    const double seconds = index / m_options.fps;
    const float lightGain = m_motions.front().poseAt(seconds).lightGain;
    const std::vector<Pose> poses = posesAt(seconds);
    cv::Mat3f picture = photographed(poses, Cast::real, lightGain);
    addSensorNoise(picture, SeededRandom::mix(m_options.motion) + static_cast<std::uint64_t>(index));
    if (m_options.manipulated)
        manipulate(picture, poses, lightGain, index);
    SyntheticFrame result;
    picture.convertTo(result.rgb, CV_8UC3, 255);
    for (const Pose& pose : poses)
        result.faces.push_back(faceBounds(HeadFrame(pose, picture.size())));
    if (!result.faces.empty())
        result.face = result.faces.front();
    return result;
}

} // namespace veriframe
