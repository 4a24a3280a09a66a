//go:build unix

package main

import (
	"runtime"
	"syscall"
	"time"
)

// cpuTime returns the processor time, user and system, that this process has taken.
func cpuTime() time.Duration {
	var u syscall.Rusage
	if err := syscall.Getrusage(syscall.RUSAGE_SELF, &u); err != nil {
		return 0
	}
	return time.Duration(u.Utime.Nano() + u.Stime.Nano())
}

// peakMemory returns the largest resident size of an ended process, in bytes.
func peakMemory(u *syscall.Rusage) int64 {
	switch size := int64(u.Maxrss); runtime.GOOS {
	case "darwin", "ios":
		return size
	default:
		return size << 10 // in KB there
	}
}
