# Whose work is in Sopu

Sopu is licensed under the European Union Public Licence 1.2 ([LICENSE](../../LICENSE)). What it is built with and runs on keeps its own licence; each of
these may be used and passed on beside the EUPL. `mvn license:aggregate-add-third-party` writes this page anew, and stops at a licence that is not
yet known to suit (the list is in `pom.xml`). Payara, PostgreSQL and, in the demo, Keycloak are programs of their own, which `scripts/run` fetches
unchanged: CDDL 1.1 or GPL 2 with classpath exception, PostgreSQL Licence, Apache 2.0.

The letters are Source Sans 3, Vollkorn and Noto Sans, under the SIL Open Font License 1.1, which stands beside them in `src/main/webapp/resources/fonts`.

| library | version | licence |
|---|---|---|
<#list dependencyMap as e>
<#assign project = e.getKey()/>
| ${project.groupId}:${project.artifactId} | ${project.version} | <#list e.getValue() as licence>${licence}<#sep> or </#list> |
</#list>
