package dev.redflag.migration;

import java.util.List;

/**
 * The projects that a request leads to.
 *
 * @param projects in the order of their roots, then their tools
 * @param notes what the user should be told beside what the projects note
 */
public record Found(List<Project> projects, List<String> notes) {}
