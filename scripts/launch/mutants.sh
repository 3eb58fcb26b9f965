# What scripts/bench mutants does, by PIT; read by scripts/bench.

# name, classes that are broken, tests that shall notice; unit tests alone, since each break runs those that reach it
mutants_of() {
  local tests check
  case $1 in
    ranking) classes='fi.sopu.ranking.*' tests='fi.sopu.ranking.*Test' ;;
    ballot) classes='fi.sopu.ballot.*' tests='fi.sopu.ballot.*Test' ;;
    saml) classes='fi.sopu.saml.*' tests='fi.sopu.saml.*Test' ;;
    identity)
      classes='fi.sopu.identity.Diagnosis*,fi.sopu.identity.Mapping,fi.sopu.identity.entity.*,fi.sopu.identity.boundary.LoggingIn'
      for check in Likeness PermissionCheck PersonalCodes Profiles; do classes="$classes,fi.sopu.identity.control.$check"; done
      tests='fi.sopu.identity.*Test' ;;
    disclosure)
      classes='fi.sopu.process.Steps,fi.sopu.process.Participation,fi.sopu.process.Outcome*,fi.sopu.process.boundary.PublishingOutcomes,fi.sopu.duel.ActivityProgress,fi.sopu.duel.AnswerTimes'
      classes="$classes,fi.sopu.duel.control.Counting,fi.sopu.duel.control.Capped,fi.sopu.duel.control.Budget,fi.sopu.duel.control.UnwrittenTimes*,fi.sopu.duel.boundary.CountingAnswers"
      classes="$classes,fi.sopu.duel.boundary.SeeingProgress,fi.sopu.duel.boundary.SeeingAnswerTimes,fi.sopu.process.Keepings,fi.sopu.process.Kept*,fi.sopu.process.Ranked*,fi.sopu.process.Tally,fi.sopu.process.entity.StoredFindings"
      classes="$classes,fi.sopu.process.Disclosure,fi.sopu.process.Wilson,fi.sopu.charter.boundary.CountingFollowups"
      classes="$classes,fi.sopu.report.QuestionResult,fi.sopu.report.Shown*,fi.sopu.report.control.Results,fi.sopu.report.control.Rankings,fi.sopu.report.control.FollowupResults"
      tests='fi.sopu.process.*Test,fi.sopu.duel.*Test,fi.sopu.charter.*Test,fi.sopu.report.*Test' ;;
    *) fail "Unknown: $1. There are ranking, ballot, saml, identity, disclosure." ;;
  esac
  killers=$tests
}

mutants() { # --only NAMES, --class CLASSES
  local only=ranking,ballot,saml,identity,disclosure given=
  while [ $# -gt 0 ]; do
    [ $# -gt 1 ] || fail "$1 needs a value. scripts/bench --help tells what there is."
    case "$1" in
      --only) only=$2 ;;
      --class) given=$2 ;;
      *) fail "Unknown: $1. scripts/bench --help tells what there is." ;;
    esac
    shift 2
  done
  need_java
  need_build_tools
  mkdir -p src/target
  [ -z "$given" ] || only=class
  local name classes killers failed=0
  for name in ${only//,/ }; do
    if [ $name = class ]; then
      # tests of the same components
      classes=$given killers=$(tr , '\n' <<< "$given" | sed -n 's/^\(fi\.sopu\.[a-z]*\)\..*/\1.*Test/p' | sort -u | paste -sd,)
      [ -n "$killers" ] || fail "--class takes names such as fi.sopu.process.Steps"
    else
      mutants_of $name
    fi
    # what measures, or tries thousands of things by chance, would be run for each mutant anew
    nice -n 19 mvn -q -B -ntp process-test-classes -pl src -am -Pmutants -DtargetClasses="$classes" -DexcludedClasses='fi.sopu.ranking.bench.*' \
      -DtargetTests="$killers" -DexcludedTestClasses='fi.sopu.ranking.bench.*,*.FuzzTest,*.ConnectionsTest' -DreportsDirectory="$PWD/src/target/mutants/$name" > src/target/mutants.$name.log 2>&1 \
      || { failed=1; printf '%s: it failed, see src/target/mutants.%s.log\n' "$name" "$name" >&2; continue; }
    count $name
  done
  return $failed
}

count() { # classes with their mutants, from PIT's report
  awk -v name="$1" -F"'" '
    /<mutation / { match($0, /<mutatedClass>[^<]*/); c = substr($0, RSTART + 14, RLENGTH - 14); sub(/\$.*/, "", c); sub(/fi\.sopu\./, "", c)
      s = $0; sub(/.*status=./, "", s); sub(/[^A-Z_].*/, "", s); all[c]++; by[c, s]++; by["", s]++; total++ }
    function line(what, all, c) { k = by[c, "KILLED"] + by[c, "TIMED_OUT"] + by[c, "MEMORY_ERROR"] + by[c, "RUN_ERROR"] + by[c, "NON_VIABLE"]
      return sprintf("%-60s %8d %8d %8d %8d", what, all, k, by[c, "SURVIVED"], by[c, "NO_COVERAGE"]) }
    END { printf "%-60s %8s %8s %8s %8s\n", name, "mutants", "killed", "survived", "unreached"
      for (c in all) print line("  " c, all[c], c) | "sort"; close("sort"); print line("  all", total, "") }' src/target/mutants/"$1"/mutations.xml
}
