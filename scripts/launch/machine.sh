# What scripts/run and scripts/test ask of the machine; read by both.

java=java
[ -n "${JAVA_HOME:-}" ] && java=$JAVA_HOME/bin/java

need_java() {
  command -v "$java" > /dev/null || fail "There is no Java here${JAVA_HOME:+ (JAVA_HOME is $JAVA_HOME)}. Install a JDK, 17 or newer (Debian: apt install openjdk-17-jdk-headless), or set JAVA_HOME."
  local version; version=$("$java" -version 2>&1 | sed -n 's/.* version "\([0-9]*\).*/\1/p' | head -n 1)
  [ "${version:-0}" -ge 17 ] || fail "Sopu needs a JDK, 17 or newer; $java is version ${version:-unknown}. Install one (Debian: apt install openjdk-17-jdk-headless), or set JAVA_HOME."
}

need_build_tools() {
  "$java" --list-modules | grep '^jdk.compiler' > /dev/null || fail "$java is a Java runtime without a compiler. Install a JDK (Debian: apt install openjdk-17-jdk-headless), or set JAVA_HOME."
  command -v mvn > /dev/null || fail "Maven is missing. Install it (Debian: apt install maven)."
}

need_space() { # MB
  local free; free=$(df -Pm . | awk 'NR == 2 { print $4 }')
  [ "$free" -ge "$1" ] || fail "Too little disk space in $PWD: this needs $1 MB, $free MB are free."
}
