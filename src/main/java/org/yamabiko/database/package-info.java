/**
 * The way to PostgreSQL: an embedded server for those who configured none, commits shared by many callers, and statements that
 * share a way.
 * <p>
 * Uses nothing of ours. The statements themselves live with the features that own the tables.
 */
package org.yamabiko.database;
