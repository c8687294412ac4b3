package org.yamabiko.lab.surge;

import com.fasterxml.jackson.annotation.JsonInclude;

/**
 * One second of a surge.
 *
 * @param at from 0
 * @param offered calls that were due
 * @param underWay calls that were on the line at its end
 * @param median of the decide times of the calls that were due in it, in ms; null if none was promised anything
 * @param late one in a hundred took longer; null as above
 * @param queue texts that waited for a gateway; null if nobody looked
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record SurgeSecond(int at, int offered, int answered, int promised, int refused, int underWay, Double median,
        Double late, Long queue) {
}
