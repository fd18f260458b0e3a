// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cases/sqlite_internal.h"

namespace veriframe {

/// "VFCS", in SQLite's header of every case.
inline constexpr int caseApplicationId = 0x56464353;

/// The earliest version whose programs read the cases that this one writes: they know less of them.
inline constexpr int oldestCaseReader = 2;

/// Makes the tables of the current version in an empty database, by way of all versions: a case that was brought up to
/// date and a new one have the same tables to the letter.
void makeCaseTables(sqlite::Database& database);

/// Brings the tables from a version to the current one, inside the caller's transaction. @param from >= 1
void migrateCase(sqlite::Database& database, int from);

/// The version of a database that is a case. @throws Error (unsupported) if it is none, (corrupt)
int caseVersionOf(sqlite::Database& database);

/// Refuses a database whose tables are not those of its version, and one of a newer version that lacks what this
/// program reads or says that it cannot be read by this version.
/// @throws Error (corrupt, unsupported)
void checkCaseTables(sqlite::Database& database, int version);

/// Now, UTC, ISO 8601: "2025-03-01T12:34:56Z".
std::string utcNow();

/// "Veriframe 0.1.0+1a2b3c4"
std::string programName();

/// Adds a line to the case's log, inside the caller's transaction.
void addToLog(sqlite::Database& database, const std::string& what);

} // namespace veriframe
