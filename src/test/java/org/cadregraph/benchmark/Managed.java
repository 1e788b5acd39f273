package org.cadregraph.benchmark;

import com.sun.tools.attach.AttachNotSupportedException;
import com.sun.tools.attach.VirtualMachine;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import javax.management.JMException;
import javax.management.MBeanServerConnection;
import javax.management.ObjectName;
import javax.management.openmbean.CompositeData;
import javax.management.remote.JMXConnector;
import javax.management.remote.JMXConnectorFactory;
import javax.management.remote.JMXServiceURL;

/** What another JVM on this machine tells of its memory. */
final class Managed {

    private Managed() {}

    @FunctionalInterface
    private interface Question {
        long askOf(MBeanServerConnection machine) throws IOException, JMException;
    }

    /** Bytes of heap that all its threads have asked for so far, whatever became of them. */
    static long allocated(long pid) {
        return ask(pid, machine -> (long) machine.getAttribute(
                new ObjectName(ManagementFactory.THREAD_MXBEAN_NAME), "TotalThreadAllocatedBytes"));
    }

    /** Bytes of heap that are in use once it has collected its garbage, which it is made to do first. */
    static long heapInUse(long pid) {
        return ask(pid, machine -> {
            ObjectName memory = new ObjectName(ManagementFactory.MEMORY_MXBEAN_NAME);
            machine.invoke(memory, "gc", new Object[0], new String[0]);
            return (long) ((CompositeData) machine.getAttribute(memory, "HeapMemoryUsage")).get("used");
        });
    }

    @SuppressWarnings("BanJNDI") // it is asked of none but a process that was started here
    private static long ask(long pid, Question question) {
        try {
            VirtualMachine machine = VirtualMachine.attach(Long.toString(pid));
            try (JMXConnector connector =
                    JMXConnectorFactory.connect(new JMXServiceURL(machine.startLocalManagementAgent()))) {
                return question.askOf(connector.getMBeanServerConnection());
            } finally {
                machine.detach();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (AttachNotSupportedException | JMException e) {
            throw new IllegalStateException("This process does not tell of its memory", e);
        }
    }
}
