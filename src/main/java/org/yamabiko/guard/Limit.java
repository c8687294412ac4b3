package org.yamabiko.guard;

import org.yamabiko.guard.Quota.Mode;

/**
 * A quota as it holds now.
 *
 * @param most texts within its window; yen for money. At least 0
 */
public record Limit(Quota quota, Mode mode, long most) {
}
