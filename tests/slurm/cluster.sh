# SPDX-License-Identifier: GPL-3.0-or-later
# shellcheck shell=bash
# Slurm with two emulated nodes, n1 and n2, for the tests beside this file, which begin by sourcing it. It ends the test
# with status 77 (skipped) where Slurm is not installed or may not be started. Then there are:
#   $source_dir      this source tree
#   $dir             a folder that is removed in the end
#   start_cluster    returns when both nodes are idle
#   wait_for_job ID  returns when it has left the queue; fails the test after two minutes
#   job_state ID     COMPLETED, FAILED, ...
#   pids_of COMMAND  processes of the cluster's jobs that were started as COMMAND
# Whatever way the test ends, daemons and jobs end with it: it has less time than ctest allows, so that it, and not ctest,
# ends what hangs.
[ -n "${VERIFRAME_LIMITED:-}" ] || VERIFRAME_LIMITED=1 exec timeout --kill-after=30 500 "$0" "$@"

set -eu
unset "${!SLURM_@}" "${!SBATCH_@}" # of a job that this test may run in
PATH=$PATH:/usr/sbin
for program in munged slurmctld slurmd sbatch srun sinfo; do
  command -v $program >/dev/null || { echo "SKIPPED: needs $program (Debian: slurm-wlm, munge)"; exit 77; }
done
[ "$(id -u)" = 0 ] || { echo "SKIPPED: only root may start Slurm's daemons"; exit 77; }
# shellcheck disable=SC2034 # used by the tests
source_dir=$(cd "$(dirname "$0")/../.." && pwd)
dir=$(mktemp -d /tmp/vfslurm.XXXXXX) # short: munge refuses long socket paths

fail() { echo "FAILED: $*"; exit 1; }

# Daemons, jobs and what they have started, known by the variable that only this cluster's processes have.
cluster_pids() {
  for environment in /proc/[0-9]*/environ; do
    # Within a pipe nothing is said of a process that has just ended.
    tr '\0' '\n' 2>/dev/null <"$environment" | grep -qxF "SLURM_CONF=$dir/slurm.conf" || continue
    environment=${environment#/proc/}
    echo "${environment%/environ}"
  done 2>/dev/null
}

pids_of() {
  for pid in $(cluster_pids); do
    ! tr '\0' ' ' 2>/dev/null <"/proc/$pid/cmdline" | grep -q "^$1 " || echo "$pid"
  done 2>/dev/null
}

# Nothing of the cluster's state is wanted, so that nobody waits for it to be written.
stop_cluster() {
  local pids
  for _ in $(seq 100); do
    pids=$(cluster_pids)
    [ -n "$pids" ] || break
    # shellcheck disable=SC2086 # one word per process
    kill -KILL $pids 2>/dev/null || :
    sleep 0.1
  done
  rm -rf "$dir"
}
trap stop_cluster EXIT
trap 'exit 1' HUP INT TERM

# The first of COUNT ports in a row that nobody listens on; below those that the system gives to outgoing connections.
free_ports() {
  local first port taken
  while :; do
    first=$((10000 + RANDOM % 9000)) taken=
    for port in $(seq $first $((first + $1 - 1))); do
      ! (: <"/dev/tcp/127.0.0.1/$port") 2>/dev/null || taken=1
    done
    [ -n "$taken" ] || { echo $first; return; }
  done
}

start_cluster() {
  local port host ready
  mkdir -p "$dir"/run "$dir"/log "$dir"/state "$dir"/spool
  chmod 755 "$dir" "$dir/run"
  chmod 700 "$dir/log"
  head -c 128 /dev/urandom >"$dir/munge.key"
  chmod 400 "$dir/munge.key"
  host=$(hostname -s)
  port=$(free_ports 3)
  export SLURM_CONF=$dir/slurm.conf
  # The ids of jobs begin anywhere, since train.sbatch makes a port number of them.
  cat >"$SLURM_CONF" <<C
ClusterName=vftest
SlurmctldHost=$host(127.0.0.1)
SlurmctldPort=$port
FirstJobId=$((1000 + RANDOM % 8000))
SlurmUser=root
SlurmdUser=root
AuthType=auth/munge
AuthInfo=socket=$dir/run/munge.sock
CommunicationParameters=NoInAddrAny,NoCtldInAddrAny
StateSaveLocation=$dir/state
SlurmdSpoolDir=$dir/spool/%n
SlurmctldPidFile=$dir/run/slurmctld.pid
SlurmdPidFile=$dir/run/slurmd-%n.pid
SlurmctldLogFile=$dir/log/slurmctld.log
SlurmdLogFile=$dir/log/slurmd-%n.log
ProctrackType=proctrack/linuxproc
TaskPlugin=task/none
JobAcctGatherType=jobacct_gather/none
AccountingStorageType=accounting_storage/none
MpiDefault=none
SelectType=select/cons_tres
SelectTypeParameters=CR_CPU
SchedulerParameters=sched_interval=2,bf_interval=2,batch_sched_delay=0
EnforcePartLimits=ALL
ReturnToService=2
SlurmdParameters=config_overrides
KillWait=5
NodeName=n1 NodeHostname=$host NodeAddr=127.0.0.1 Port=$((port + 1)) CPUs=$(nproc) RealMemory=2000 State=UNKNOWN
NodeName=n2 NodeHostname=$host NodeAddr=127.0.0.1 Port=$((port + 2)) CPUs=$(nproc) RealMemory=2000 State=UNKNOWN
PartitionName=test Nodes=ALL Default=YES MaxTime=INFINITE State=UP
C
  munged --force --key-file="$dir/munge.key" --socket="$dir/run/munge.sock" --pid-file="$dir/run/munged.pid" \
    --log-file="$dir/log/munged.log" --seed-file="$dir/run/munged.seed"
  slurmctld -f "$SLURM_CONF"
  for node in n1 n2; do slurmd -N $node -f "$SLURM_CONF"; done
  ready=0
  for _ in $(seq 200); do
    [ "$(sinfo -hN -o %T 2>/dev/null | grep -cx idle)" = 2 ] && { ready=1; break; }
    sleep 0.1
  done
  [ $ready = 1 ] || { sinfo -Nl; echo "SKIPPED: Slurm's nodes do not come up here"; exit 77; }
}

wait_for_job() {
  for _ in $(seq 600); do
    [ -n "$(squeue -h -j "$1" 2>/dev/null)" ] || return 0
    sleep 0.2
  done
  fail "job $1 does not end"
}

job_state() { scontrol show job -o "$1" | sed -n 's/.*JobState=\([^ ]*\).*/\1/p'; }
