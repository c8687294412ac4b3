/**
 * Rehearsals that repeat themselves: a {@link org.yamabiko.lab.scenario.Scenario} says who calls, what is pressed, and what
 * must be heard and arrive. {@link org.yamabiko.lab.scenario.ScenarioFile} reads and writes it as YAML for people,
 * {@link org.yamabiko.lab.scenario.ScenarioRunner} plays it through the FastAGI port.
 */
package org.yamabiko.lab.scenario;
